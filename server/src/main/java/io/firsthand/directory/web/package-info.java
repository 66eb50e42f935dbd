/** The pages of companies and contacts. */
@NullMarked
package io.firsthand.directory.web;

import org.jspecify.annotations.NullMarked;
