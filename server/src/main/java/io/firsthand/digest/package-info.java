/** What managers get in their morning: what was promised and not kept, what waits, and what came back. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"database", "web", "identity", "mail", "notification", "lead", "calendar", "routing"})
package io.firsthand.digest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
