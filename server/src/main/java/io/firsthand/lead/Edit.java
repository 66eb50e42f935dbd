package io.firsthand.lead;

import java.util.List;

/** What became of a change somebody wanted to make to a lead. */
public sealed interface Edit {

    /** Made, and evidenced by facts; the lead as it stands now. */
    record Done(Lead lead) implements Edit {}

    /** There is no such lead. */
    record Missing() implements Edit {}

    /** Somebody else changed the lead since; nothing was written. */
    record Stale(Lead now) implements Edit {}

    /** Nothing was written, for these reasons. */
    record Refused(List<Mistake> mistakes) implements Edit {}
}
