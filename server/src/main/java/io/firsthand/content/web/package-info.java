/** Questions and content over HTTP: pages, the API, and the links that buyers follow. */
@NullMarked
package io.firsthand.content.web;

import org.jspecify.annotations.NullMarked;
