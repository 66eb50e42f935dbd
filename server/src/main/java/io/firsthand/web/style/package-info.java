/** The living style page: every part in each of its states, at /style under the profile {@code dev}. */
@NullMarked
package io.firsthand.web.style;

import org.jspecify.annotations.NullMarked;
