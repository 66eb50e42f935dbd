/** Reads codes on badges and cards, from a picture or a scanner, and what their text says of a person. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "identity", "lead", "picture"})
package io.firsthand.badge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
