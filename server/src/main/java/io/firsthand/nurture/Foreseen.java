package io.firsthand.nurture;

import io.firsthand.criterion.Truth;
import io.firsthand.track.Step;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a lead would go through a track if nothing changed about it.
 *
 * @param exit whether it would leave at once, by the track's condition
 * @param reentry whether it would go to sales at once
 * @param steps on its way, in order
 * @param end when it would be behind the last
 */
public record Foreseen(Truth exit, Truth reentry, List<Stop> steps, Instant end) {

    public Foreseen {
        steps = List.copyOf(steps);
    }

    /**
     * A step on the way.
     *
     * @param met whether a branch's condition is met
     * @param unknown what would tell, of a branch that nobody can
     * @param subject of a mail as this person would get it
     * @param text of it
     * @param trouble key of words for why it would not come about; null if it would
     */
    public record Stop(
            Step step,
            Instant at,
            @Nullable Truth met,
            List<String> unknown,
            @Nullable String subject,
            @Nullable String text,
            @Nullable String trouble) {

        public Stop {
            unknown = List.copyOf(unknown);
        }
    }
}
