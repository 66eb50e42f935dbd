package io.firsthand.diagnosis;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A diagnosis that was asked for.
 *
 * @param by who asked; nobody if it was due by itself
 * @param done how many of {@code total} steps are done
 */
public record Saved(
        UUID id,
        State state,
        @Nullable UUID by,
        Instant startedAt,
        int done,
        int total,
        Optional<Diagnosis> diagnosis) {

    /** How far it is. */
    public enum State {
        RUNNING,
        DONE,
        FAILED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
