package io.firsthand.network;

import io.firsthand.network.Tie.Counts;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened between a colleague and a contact, and the tie that it is by itself. */
record Encounter(
        UUID person,
        UUID contact,
        Kind kind,
        boolean isOutbound,
        Instant at,
        @Nullable String place) {

    /** What it was; the deeper, the more it weighs. */
    enum Kind {
        MEETING(1.0),
        INTRODUCTION(0.8),
        CALL(0.6),
        LETTER(0.2);

        private final double weight;

        Kind(double weight) {
            this.weight = weight;
        }

        double weight() {
            return weight;
        }
    }

    /** Of two who speak, both give and take; a letter goes one way. */
    Tie tie() {
        var counts = switch (kind) {
            case MEETING, INTRODUCTION -> new Counts(1, 1, 1, 0, 0);
            case CALL -> new Counts(1, 1, 0, 1, 0);
            case LETTER -> new Counts(isOutbound ? 1 : 0, isOutbound ? 0 : 1, 0, 0, 1);
        };
        return new Tie(person, contact, Ground.MET, true, Weight.of(kind.weight, at), counts, at, place, null);
    }
}
