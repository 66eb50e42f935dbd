/** The pages of lists: table, groups, board, views, and what is done to many leads. */
@NullMarked
package io.firsthand.listing.web;

import org.jspecify.annotations.NullMarked;
