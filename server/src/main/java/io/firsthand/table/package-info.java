/** Reads tables out of files of any make: how they are encoded and laid out, their rows, and what a cell says. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.firsthand.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
