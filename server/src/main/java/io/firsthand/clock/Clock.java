package io.firsthand.clock;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.LeadId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One promise to one lead, running or ended; who passes the lead on ends it, and who gets it has one of their own.
 *
 * @param targetMinutes of business time
 * @param runningSince when it was started, or resumed last
 * @param usedBefore the business time that was used before it was paused last
 * @param riskAt when three quarters are used, as things stand; while it is paused, as they stood
 * @param dueAt when the target is used up, the same way
 * @param steps the ladder with the moments at which each step would be taken
 * @param breached whether the time was over while it ran
 * @param told how many of its alarms were given
 * @param pausedAt null unless it stands still now
 * @param pauseReason key of the words for it
 * @param endedAt when it was kept, or ended otherwise; null while it runs
 * @param used the business time used until {@code endedAt}; null while it runs
 * @param endReason key of the words for it; null if it was kept or still runs
 */
public record Clock(
        UUID id,
        LeadId lead,
        UUID handoff,
        ClockKind kind,
        PersonId person,
        int targetMinutes,
        Instant startedAt,
        Instant runningSince,
        Duration usedBefore,
        Instant riskAt,
        Instant dueAt,
        List<StepAt> steps,
        boolean breached,
        int told,
        @Nullable Instant pausedAt,
        @Nullable String pauseReason,
        @Nullable Instant endedAt,
        @Nullable Duration used,
        @Nullable String endReason) {

    public Clock {
        steps = List.copyOf(steps);
    }

    public boolean isOpen() {
        return endedAt == null;
    }

    public boolean isPaused() {
        return endedAt == null && pausedAt != null;
    }

    /** How it stands at that moment, also before anybody was told. */
    public ClockState state(Instant now) {
        if (endedAt != null) {
            return endReason == null ? kept() : breached ? ClockState.BREACHED : ClockState.CANCELLED;
        }
        var at = pausedAt == null ? now : pausedAt;
        if (breached || !at.isBefore(dueAt)) {
            return ClockState.BREACHED;
        }
        return at.isBefore(riskAt) ? ClockState.ON_TRACK : ClockState.AT_RISK;
    }

    private ClockState kept() {
        return breached ? ClockState.MET_LATE : ClockState.MET;
    }
}
