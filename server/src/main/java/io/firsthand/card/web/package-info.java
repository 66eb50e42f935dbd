/** The page that says whether cards are read here, and in which languages. */
@NullMarked
package io.firsthand.card.web;

import org.jspecify.annotations.NullMarked;
