/** The sample company that shows what Firsthand does. */
@NullMarked
@ApplicationModule
package io.firsthand.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
