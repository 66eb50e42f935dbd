/** The section of touches on a lead's page, their page, and their API. */
@NullMarked
package io.firsthand.touch.web;

import org.jspecify.annotations.NullMarked;
