/** The definition of a qualified lead as a value: what the document says, its hash, its faults, and how two differ. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "web", "identity", "field", "lead", "criterion"})
package io.firsthand.definition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
