package io.firsthand.lead;

import io.firsthand.identity.PersonId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What shall be done to many leads alike. */
public sealed interface BulkChange {

    /** Somebody, or nobody, shall be responsible. */
    record Assign(@Nullable PersonId owner) implements BulkChange {}

    /** They shall stand at a stage, where {@link Stage#next} allows it. */
    record Move(Stage to) implements BulkChange {}

    /** They shall carry some tags more and some fewer. */
    record Tag(List<String> more, List<String> fewer) implements BulkChange {

        public Tag {
            more = List.copyOf(more);
            fewer = List.copyOf(fewer);
        }
    }

    /** They shall be on no list any more. */
    record Withdraw(String reason) implements BulkChange {}

    /** What was done shall be as it was, where nobody has changed it since. */
    record TakeBack(BulkChange done, Map<LeadId, BulkOutcome> outcomes) implements BulkChange {

        public TakeBack {
            outcomes = Map.copyOf(outcomes);
        }
    }
}
