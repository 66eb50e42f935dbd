/** Every attempt to reach a lead and every conversation with it, and which of them was the first response. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "web", "identity", "ledger", "lead", "lead::web", "privacy"})
package io.firsthand.touch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
