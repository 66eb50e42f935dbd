package io.firsthand.conversion;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a look at what converts is.
 *
 * @param state running, done, cancelled or failed
 * @param startedBy null if it was its time
 * @param seenAt when whoever works on it last said so
 * @param total leads to look at; null while it is still found out what was known of them
 */
public record StudyState(
        UUID id,
        String state,
        @Nullable UUID startedBy,
        Instant startedAt,
        Instant seenAt,
        @Nullable Instant endedAt,
        @Nullable Long total,
        long done) {

    private static final Duration SILENT = Duration.ofMinutes(2);

    public boolean isRunning() {
        return state.equals("running");
    }

    /** One that nobody works on any more, because a server stopped, has failed. */
    StudyState seen(Instant now) {
        return isRunning() && seenAt.plus(SILENT).isBefore(now)
                ? new StudyState(id, "failed", startedBy, startedAt, seenAt, endedAt, total, done)
                : this;
    }
}
