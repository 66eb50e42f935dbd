/** The map of who knows whom, ways to an introduction, asking for one, what colleagues brought of their own, and the API. */
@NullMarked
package io.firsthand.network.web;

import org.jspecify.annotations.NullMarked;
