package io.firsthand.backtest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which past a definition is tested on, and what counts as a good lead.
 *
 * @param from leads captured from then on
 * @param to and before then
 * @param ofSegment only the leads that the definition is for; else all
 * @param withinDays after the handoff, or the capture of a lead that was never handed over; null for at any time
 * @param condition what a good lead meets, in CEL; of {@link Goal#CONDITION} only
 */
public record Plan(
        Instant from,
        Instant to,
        boolean ofSegment,
        Goal goal,
        @Nullable Integer withinDays,
        @Nullable String condition) {

    public static final int MOST_DAYS = 3_650;
}
