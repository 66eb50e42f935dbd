/** What late readings say, on the page of a lead. */
@NullMarked
package io.firsthand.unread.web;

import org.jspecify.annotations.NullMarked;
