package io.firsthand.handoff.web;

import io.firsthand.clock.Clock;
import io.firsthand.clock.ClockState;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A clock as people read it.
 *
 * @param left the key of the words for how long is left, or how late it is, with {@code count}; null for one that stands
 *     still or has ended
 */
public record Due(Clock clock, ClockState state, @Nullable String left, long count) {

    private static final long HOUR = 60;
    private static final long DAY = 24 * HOUR;

    static Due of(Clock clock, Instant now) {
        var state = clock.state(now);
        if (!clock.isOpen() || clock.isPaused()) {
            return new Due(clock, state, null, 0);
        }
        var isLate = now.isAfter(clock.dueAt());
        var minutes = Duration.between(now, clock.dueAt()).abs().toMinutes();
        var unit = minutes < HOUR ? "minutes" : minutes < 2 * DAY ? "hours" : "days";
        var count = minutes < HOUR ? minutes : minutes < 2 * DAY ? minutes / HOUR : minutes / DAY;
        return new Due(clock, state, (isLate ? "handoff.late." : "handoff.left.") + unit, count);
    }

    public String kind() {
        return "handoff.clock." + clock.kind().id();
    }

    public String stateWords() {
        return clock.isPaused() ? "handoff.clock.paused" : "handoff.clock." + state.id();
    }

    public String css() {
        return "due due-" + (clock.isPaused() ? "paused" : state.id().replace('_', '-'));
    }
}
