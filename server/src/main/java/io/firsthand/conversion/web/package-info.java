/** What converts, for people and programs, and how likely a lead does on its page. */
@NullMarked
package io.firsthand.conversion.web;

import org.jspecify.annotations.NullMarked;
