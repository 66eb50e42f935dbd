/** What stands before every page: security headers and limits. */
@NullMarked
package io.firsthand.web.guard;

import org.jspecify.annotations.NullMarked;
