/** The pages of tracks, of whom sales returned, of unsubscribing, and their API. */
@NullMarked
package io.firsthand.nurture.web;

import org.jspecify.annotations.NullMarked;
