/** What a lead may buy: amount, expected close and how it ended. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "web", "identity", "ledger", "lead", "lead::web", "privacy"})
package io.firsthand.opportunity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
