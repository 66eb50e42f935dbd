package io.firsthand.network;

import io.firsthand.network.Tie.Counts;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** How well a colleague says to know somebody. */
public enum Level {
    NONE(0),
    LITTLE(0.3),
    WELL(1),
    CLOSE(2.5);

    private final double weight;

    Level(double weight) {
        this.weight = weight;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Level> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
    }

    /** That a colleague said so. */
    record Opinion(UUID person, UUID contact, Level level, Instant at) {

        Tie tie() {
            return new Tie(
                    person,
                    contact,
                    Ground.SAID,
                    true,
                    Weight.of(level.weight, at),
                    new Counts(1, 1, 0, 0, 0),
                    at,
                    null,
                    null);
        }
    }
}
