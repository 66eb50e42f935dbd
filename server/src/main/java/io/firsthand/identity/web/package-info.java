/** The door: cookies, tokens, who may call what, and the pages about people and sign-in. */
@NullMarked
package io.firsthand.identity.web;

import org.jspecify.annotations.NullMarked;
