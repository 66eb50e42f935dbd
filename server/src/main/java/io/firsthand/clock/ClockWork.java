package io.firsthand.clock;

import io.firsthand.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How clocks go: what becomes of one when something happens to it. */
final class ClockWork {

    private ClockWork() {}

    static Clock started(UUID id, NewClock wish, BusinessCalendar calendar) {
        var at = wish.startedAt().truncatedTo(ChronoUnit.MILLIS);
        var steps = wish.ladder().stream()
                .map(it -> new StepAt(it, calendar.plus(at, Alarm.offset(wish.targetMinutes(), it))))
                .toList();
        return new Clock(
                id,
                wish.lead(),
                wish.handoff(),
                wish.kind(),
                wish.person(),
                wish.targetMinutes(),
                at,
                at,
                Duration.ZERO,
                calendar.plus(at, Alarm.percent(wish.targetMinutes(), Alarm.RISK_PERCENT)),
                calendar.plus(at, Duration.ofMinutes(wish.targetMinutes())),
                steps,
                false,
                0,
                null,
                null,
                null,
                null,
                null);
    }

    static Clock paused(Clock it, Instant at, String reason, BusinessCalendar calendar) {
        return it.isPaused() || !it.isOpen()
                ? it
                : new ClockChange(it)
                        .used(used(it, at, calendar))
                        .breached(isLate(it, at))
                        .paused(at, reason)
                        .done();
    }

    /** What was told stays told; all else moves by the time that it stood still. */
    static Clock resumed(Clock it, Instant at, BusinessCalendar calendar) {
        return it.isPaused() ? timed(new ClockChange(it).running(at).done(), calendar) : it;
    }

    static Clock stopped(Clock it, Instant at, BusinessCalendar calendar) {
        return new ClockChange(it)
                .breached(isLate(it, at))
                .ended(at, used(it, at, calendar), null)
                .done();
    }

    static Clock ended(Clock it, Instant at, String reason, BusinessCalendar calendar) {
        return new ClockChange(it)
                .breached(isLate(it, at))
                .ended(at, used(it, at, calendar), reason)
                .done();
    }

    /** As if it had never been stopped. */
    static Clock revived(Clock it) {
        var wasBreached = Alarm.of(it).indexOf(new Alarm.Due()) < it.told();
        return new ClockChange(it).breached(wasBreached).ended(null, null, null).done();
    }

    static Clock told(Clock it, int told, boolean breached) {
        return new ClockChange(it).told(told).breached(breached).done();
    }

    static Clock toldUntil(Clock it, Instant then) {
        var alarms = Alarm.of(it);
        var told = it.told();
        while (told < alarms.size() && !alarms.get(told).at(it).isAfter(then)) {
            told++;
        }
        return told(it, told, it.breached() || !it.dueAt().isAfter(then));
    }

    /** With the moments that lie ahead counted anew. */
    static Clock timed(Clock it, BusinessCalendar calendar) {
        var risk = moment(it, new Alarm.Risk(), calendar);
        var due = moment(it, new Alarm.Due(), calendar);
        var steps = it.steps().stream()
                .map(step -> new StepAt(
                        step.step(), moment(it, Alarm.offset(it.targetMinutes(), step.step()), step.at(), calendar)))
                .toList();
        return new ClockChange(it).moments(risk, due, steps).done();
    }

    private static Instant moment(Clock it, Alarm alarm, BusinessCalendar calendar) {
        return moment(it, alarm.offset(it), alarm.at(it), calendar);
    }

    private static Instant moment(Clock it, Duration offset, Instant before, BusinessCalendar calendar) {
        return offset.compareTo(it.usedBefore()) <= 0
                ? before
                : calendar.plus(it.runningSince(), offset.minus(it.usedBefore()));
    }

    /** The next alarm that it gives, unless it stands still. */
    static Optional<Alarm> next(Clock it) {
        var alarms = Alarm.of(it);
        return !it.isOpen() || it.isPaused() || it.told() >= alarms.size()
                ? Optional.empty()
                : Optional.of(alarms.get(it.told()));
    }

    static @Nullable Instant nextAlarmAt(Clock it) {
        return next(it).map(alarm -> alarm.at(it)).orElse(null);
    }

    private static boolean isLate(Clock it, Instant at) {
        return it.breached() || (!it.isPaused() && at.isAfter(it.dueAt()));
    }

    private static Duration used(Clock it, Instant at, BusinessCalendar calendar) {
        return it.isPaused() || at.isBefore(it.runningSince())
                ? it.usedBefore()
                : it.usedBefore().plus(calendar.between(it.runningSince(), at)).truncatedTo(ChronoUnit.MILLIS);
    }
}
