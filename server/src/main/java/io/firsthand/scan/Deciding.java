package io.firsthand.scan;

import io.firsthand.lead.LeadId;
import io.firsthand.lead.Mistake;
import java.util.List;

/** What became of a card that somebody accepted. */
public sealed interface Deciding {

    /**
     * It is a lead.
     *
     * @param isNew false when the person's lead was open already, and this was noted on it
     */
    record Done(LeadId lead, boolean isNew) implements Deciding {}

    /** Nothing was written, for these reasons. */
    record Mend(List<Mistake> mistakes) implements Deciding {}

    /** It is being read, or somebody else decided on it. */
    record NotNow() implements Deciding {}
}
