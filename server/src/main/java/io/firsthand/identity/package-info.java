/** Who is who: workspaces, people with their function and role, tokens, sign-in. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "web"})
package io.firsthand.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
