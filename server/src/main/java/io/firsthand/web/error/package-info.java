/** What is answered when something goes wrong: a page for people, a problem (RFC 9457) for programs. */
@NullMarked
package io.firsthand.web.error;

import org.jspecify.annotations.NullMarked;
