package io.firsthand.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a batch is undone.
 *
 * @param reason as it stands in the facts of the leads
 * @param done the number of the last row dealt with
 * @param withdrawn leads that the batch had created and nobody has changed since
 * @param kept leads that it had created and somebody has changed since
 * @param noted leads that were here before and had only been seen again
 */
public record Undo(
        UUID by,
        String byName,
        String reason,
        Instant startedAt,
        @Nullable Instant endedAt,
        long done,
        long withdrawn,
        long kept,
        long noted) {

    /** What became of a lead. */
    public enum Fate {
        WITHDRAWN,
        KEPT,
        NOTED
    }
}
