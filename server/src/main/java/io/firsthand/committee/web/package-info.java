/** The page of a buying committee with its picture, sections on the pages of leads and companies, and the API. */
@NullMarked
package io.firsthand.committee.web;

import org.jspecify.annotations.NullMarked;
