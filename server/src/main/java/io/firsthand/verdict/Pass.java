package io.firsthand.verdict;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time that all open leads are judged.
 *
 * @param total how many there were when it began
 * @param judged how many are done
 * @param changed how many verdicts or results are others than before
 * @param moved how many leads met the definition and became MQL
 */
public record Pass(
        UUID id,
        Kind kind,
        Instant startedAt,
        @Nullable Instant finishedAt,
        long total,
        long judged,
        long changed,
        long moved) {

    /** Why. */
    public enum Kind {
        /** Another definition came in force. */
        VERSION,
        /** A day has gone by. */
        DAILY;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String id) {
            return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
        }
    }

    public boolean isFinished() {
        return finishedAt != null;
    }

    /** From 0 to 100. */
    public int percent() {
        return isFinished() || total == 0 ? 100 : (int) Math.min(99, judged * 100 / total);
    }
}
