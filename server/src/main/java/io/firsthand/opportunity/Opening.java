package io.firsthand.opportunity;

import io.firsthand.lead.Mistake;
import java.util.List;

/** What became of an opportunity that somebody reported. */
public sealed interface Opening {

    /** A new one, with its facts. */
    record Opened(Opportunity opportunity) implements Opening {}

    /** Its key is known, and something about it is different now. */
    record Changed(Opportunity opportunity) implements Opening {}

    /** Its key is known, and it says what is known: nothing was written. */
    record Unchanged(Opportunity opportunity) implements Opening {}

    /** Nothing was written, for these reasons. */
    record Refused(List<Mistake> mistakes) implements Opening {}
}
