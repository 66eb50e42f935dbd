package io.firsthand.lead;

import java.util.List;
import java.util.Optional;

/** What became of an arrival. */
public sealed interface Outcome {

    /** The lead it is about, unless it was refused. */
    default Optional<LeadId> id() {
        return switch (this) {
            case Created(var lead) -> Optional.of(lead);
            case Seen(var lead) -> Optional.of(lead);
            case Unchanged(var lead) -> Optional.of(lead);
            case Refused _ -> Optional.empty();
        };
    }

    /** A new lead. */
    record Created(LeadId lead) implements Outcome {}

    /** One more arrival of somebody whose lead is open: noted on it as its latest source. */
    record Seen(LeadId lead) implements Outcome {}

    /** Its key is known: nothing was written. */
    record Unchanged(LeadId lead) implements Outcome {}

    /** Nothing was written, for these reasons. */
    record Refused(List<Mistake> mistakes) implements Outcome {}
}
