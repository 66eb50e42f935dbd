package io.firsthand.opportunity;

import io.firsthand.lead.Mistake;
import java.util.List;

/** What became of a change somebody wanted to make to an opportunity. */
public sealed interface Change {

    /** Made, and evidenced by facts; the opportunity as it stands now. */
    record Done(Opportunity opportunity) implements Change {}

    /** There is no such opportunity, or it was taken back. */
    record Missing() implements Change {}

    /** Somebody else changed it since; nothing was written. */
    record Stale(Opportunity now) implements Change {}

    /** Nothing was written, for these reasons. */
    record Refused(List<Mistake> mistakes) implements Change {}
}
