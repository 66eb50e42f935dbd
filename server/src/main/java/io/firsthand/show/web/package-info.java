/** The pages of trade shows, the big screen, and their API. */
@NullMarked
package io.firsthand.show.web;

import org.jspecify.annotations.NullMarked;
