/** What people have to do by a certain day, on a lead or by itself. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "web", "identity", "ledger", "lead", "lead::web", "privacy"})
package io.firsthand.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
