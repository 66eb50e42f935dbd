/** The question above the inbox, the section on a lead's page, the page of all feedback, and the API. */
@NullMarked
package io.firsthand.feedback.web;

import org.jspecify.annotations.NullMarked;
