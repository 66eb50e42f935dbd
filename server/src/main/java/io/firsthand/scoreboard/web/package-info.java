/** The scoreboard’s pages, file and API. */
@NullMarked
package io.firsthand.scoreboard.web;

import org.jspecify.annotations.NullMarked;
