/** Opens pictures that nobody should trust: format, size and time are bounded, and nothing but pixels comes out. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.firsthand.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
