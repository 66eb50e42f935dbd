/** Unfolds the sheets of spreadsheet files into tables of text. */
@NullMarked
@ApplicationModule(allowedDependencies = {"table"})
package io.firsthand.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
