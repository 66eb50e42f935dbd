/** The section of opportunities on a lead's page, the form of one, and their API. */
@NullMarked
package io.firsthand.opportunity.web;

import org.jspecify.annotations.NullMarked;
