/** Measures what the product does under load; its figures stand in the README beside it. */
@NullMarked
package io.firsthand.bench;

import org.jspecify.annotations.NullMarked;
