/** What can be asked about a lead, in conditions that know three answers: met, not met, and unknown. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "field", "lead", "show", "card", "capture"})
package io.firsthand.criterion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
