/** Writes facts, commits them to the log and proves them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "web", "identity"})
package io.firsthand.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
