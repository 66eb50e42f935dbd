/** Fields that a workspace has beside ours: what they are called, what sort of values they hold, and which lead has which. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "web", "identity", "table"})
package io.firsthand.field;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
