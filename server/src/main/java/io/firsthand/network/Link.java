package io.firsthand.network;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Two who know each other, with all that it rests on. */
public record Link(UUID from, UUID to, boolean isPerson, List<Tie> ties, Strength strength) {

    public Link {
        ties = List.copyOf(ties);
    }

    static Link of(List<Tie> ties, Instant now) {
        var first = ties.getFirst();
        return new Link(first.from(), first.to(), first.isPerson(), ties, Strength.of(ties, now));
    }

    /** The same, seen from the other one; a colleague is always the first. */
    Link turned() {
        return new Link(to, from, isPerson, ties, strength);
    }
}
