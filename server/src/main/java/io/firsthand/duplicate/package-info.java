/** Finds contacts that may be one person, and has people decide. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "web", "identity", "ledger", "lead", "privacy"})
package io.firsthand.duplicate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
