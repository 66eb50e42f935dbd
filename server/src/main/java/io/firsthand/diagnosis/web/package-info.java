/** The diagnostic’s pages, reports and API. */
@NullMarked
package io.firsthand.diagnosis.web;

import org.jspecify.annotations.NullMarked;
