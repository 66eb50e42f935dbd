/** Where the link in a digest leads. */
@NullMarked
package io.firsthand.digest.web;

import org.jspecify.annotations.NullMarked;
