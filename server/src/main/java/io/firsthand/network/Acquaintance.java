package io.firsthand.network;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody a colleague knows who is no contact of the workspace. */
public record Acquaintance(
        UUID id, UUID person, String name, @Nullable String title, Weight weight, int sent, int received) {

    public Strength strength(Instant now) {
        return Strength.of(weight.points(now), sent, received);
    }
}
