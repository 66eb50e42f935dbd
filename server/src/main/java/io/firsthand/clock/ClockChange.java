package io.firsthand.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A clock with some of its parts exchanged. */
final class ClockChange {

    private final Clock it;
    private Instant runningSince;
    private Duration usedBefore;
    private Instant riskAt;
    private Instant dueAt;
    private List<StepAt> steps;
    private boolean breached;
    private int told;
    private @Nullable Instant pausedAt;
    private @Nullable String pauseReason;
    private @Nullable Instant endedAt;
    private @Nullable Duration used;
    private @Nullable String endReason;

    ClockChange(Clock it) {
        this.it = it;
        runningSince = it.runningSince();
        usedBefore = it.usedBefore();
        riskAt = it.riskAt();
        dueAt = it.dueAt();
        steps = it.steps();
        breached = it.breached();
        told = it.told();
        pausedAt = it.pausedAt();
        pauseReason = it.pauseReason();
        endedAt = it.endedAt();
        used = it.used();
        endReason = it.endReason();
    }

    ClockChange used(Duration so) {
        usedBefore = so;
        return this;
    }

    ClockChange breached(boolean so) {
        breached = so;
        return this;
    }

    ClockChange told(int so) {
        told = so;
        return this;
    }

    ClockChange moments(Instant risk, Instant due, List<StepAt> ladder) {
        riskAt = risk;
        dueAt = due;
        steps = ladder;
        return this;
    }

    ClockChange paused(Instant at, String reason) {
        pausedAt = at;
        pauseReason = reason;
        return this;
    }

    ClockChange running(Instant since) {
        runningSince = since;
        pausedAt = null;
        pauseReason = null;
        return this;
    }

    ClockChange ended(@Nullable Instant at, @Nullable Duration after, @Nullable String reason) {
        endedAt = at;
        used = after;
        endReason = reason;
        return this;
    }

    Clock done() {
        return new Clock(
                it.id(),
                it.lead(),
                it.handoff(),
                it.kind(),
                it.person(),
                it.targetMinutes(),
                it.startedAt(),
                runningSince,
                usedBefore,
                riskAt,
                dueAt,
                steps,
                breached,
                told,
                pausedAt,
                pauseReason,
                endedAt,
                used,
                endReason);
    }
}
