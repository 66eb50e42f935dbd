/** The pages of definitions and their API. */
@NullMarked
package io.firsthand.agreement.web;

import org.jspecify.annotations.NullMarked;
