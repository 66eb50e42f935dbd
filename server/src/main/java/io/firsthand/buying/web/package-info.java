/** The pages and the API of how far companies are. */
@NullMarked
package io.firsthand.buying.web;

import org.jspecify.annotations.NullMarked;
