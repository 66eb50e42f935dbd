/** The phone's side of capture and its pages. */
@NullMarked
package io.firsthand.capture.web;

import org.jspecify.annotations.NullMarked;
