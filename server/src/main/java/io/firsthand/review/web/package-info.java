/** The pages and the API of reviews: the list, the meeting, the minutes, their signatures, and the calendar file. */
@NullMarked
package io.firsthand.review.web;

import org.jspecify.annotations.NullMarked;
