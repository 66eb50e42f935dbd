package io.firsthand.identity;

import java.util.List;

/** What came of a change to a person. */
public sealed interface PersonChange {

    record Changed(Person person) implements PersonChange {}

    record Unknown() implements PersonChange {}

    /** A workspace keeps at least one active administrator. */
    record LastAdministrator(Person person) implements PersonChange {}

    /** The rules find nobody for this of what somebody has in hand; nothing was changed, and an heir has to be named. */
    record Orphans(Person person, List<Keeps.Kept> orphans) implements PersonChange {

        public Orphans {
            orphans = List.copyOf(orphans);
        }
    }

    /** Somebody who still has something in hand, which has to be handed over first. */
    record Keeps(Person person, List<Kept> kept) implements PersonChange {

        public Keeps {
            kept = List.copyOf(kept);
        }

        /** How many of one sort of thing, and the key of the words for it. */
        public record Kept(String words, long count) {}
    }
}
