/** Promises counted in business time: when each is due, who is told before and after, and how it was kept. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"database", "web", "identity", "lead", "privacy", "criterion", "definition", "calendar"})
package io.firsthand.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
