/** The command line of the checker. */
@NullMarked
package io.firsthand.cli;

import org.jspecify.annotations.NullMarked;
