/** The pages and the API where calendars are set up. */
@NullMarked
package io.firsthand.calendar.web;

import org.jspecify.annotations.NullMarked;
