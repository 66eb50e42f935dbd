/** The command line: starts the server and does an operator's work on its data. */
@NullMarked
@ApplicationModule
package io.firsthand.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
