package io.firsthand.lead;

import java.util.List;

/** What became of a change to a company. */
public sealed interface CompanyEdit {

    /** Made, with a fact on each of its leads. */
    record Done(CompanyLink company) implements CompanyEdit {}

    record Missing() implements CompanyEdit {}

    /** Nothing was written, for these reasons. */
    record Refused(List<Mistake> mistakes) implements CompanyEdit {}
}
