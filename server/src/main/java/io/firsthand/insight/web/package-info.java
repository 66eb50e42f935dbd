/** The pages, files and API about outcomes. */
@NullMarked
package io.firsthand.insight.web;

import org.jspecify.annotations.NullMarked;
