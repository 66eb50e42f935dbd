/** Business time: when people work, in their zone and without their holidays, and how to count in it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "web", "identity"})
package io.firsthand.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
