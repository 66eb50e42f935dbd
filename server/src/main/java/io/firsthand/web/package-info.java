/** How every page is shown: layout, template rendering and error pages. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.firsthand.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
