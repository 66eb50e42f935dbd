/** The queue of possible duplicates, as pages and as API. */
@NullMarked
package io.firsthand.duplicate.web;

import org.jspecify.annotations.NullMarked;
