/** The pages of routing and its API. */
@NullMarked
package io.firsthand.routing.web;

import org.jspecify.annotations.NullMarked;
