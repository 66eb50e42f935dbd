/** Finds the lines of text in a picture and reads them, where this platform can. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.firsthand.ocr;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
