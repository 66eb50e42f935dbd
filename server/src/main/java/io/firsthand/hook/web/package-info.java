/** Where other systems send, and the pages and the API where that is set up and looked at. */
@NullMarked
package io.firsthand.hook.web;

import org.jspecify.annotations.NullMarked;
