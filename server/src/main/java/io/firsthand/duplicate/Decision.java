package io.firsthand.duplicate;

import io.firsthand.lead.ContactField;
import io.firsthand.lead.ContactId;
import java.util.Set;

/** What became of somebody's decision about a pair. */
public sealed interface Decision {

    /** Done; the pair as it stands now. */
    record Made(Pair pair) implements Decision {}

    /**
     * The last decision was taken back.
     *
     * @param kept fields that stay as they are, because somebody has changed them since the merge
     */
    record TakenBack(Pair pair, Set<ContactField> kept) implements Decision {

        public TakenBack {
            kept = Set.copyOf(kept);
        }
    }

    /** Somebody else was quicker; the pair as it stands now. */
    record Decided(Pair pair) implements Decision {}

    /** One of the two was merged with somebody else; this is where it is now. */
    record Elsewhere(ContactId into) implements Decision {}

    /** There is no such pair. */
    record Missing() implements Decision {}
}
