/** Pages and API of imports: bring a file, map its columns, check it, import it, see what came of it. */
@NullMarked
package io.firsthand.intake.web;

import org.jspecify.annotations.NullMarked;
