/** Pages to bring photographs of cards, watch them being read, and look through them. */
@NullMarked
package io.firsthand.scan.web;

import org.jspecify.annotations.NullMarked;
