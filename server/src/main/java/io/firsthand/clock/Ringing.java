package io.firsthand.clock;

import io.firsthand.calendar.Calendars;
import io.firsthand.clock.DueClockRepository.Due;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.web.TravelTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives the alarms of the current workspace that are due, each in the transaction that writes down that it was given: who
 * is killed in between has given none, and whoever comes next gives it. Any number of nodes may.
 */
@Component
class Ringing {

    static final int BATCH = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Ringing.class);

    /** What was answered in the last moment may still be on its way into the database. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private static final Duration LATE = Duration.ofMinutes(1);

    private final DueClockRepository due;
    private final ClockRepository clocks;
    private final Calendars calendars;
    private final List<ClockFacts> facts;
    private final List<ClockAlarm> alarms;
    private final ObjectProvider<ClockWatch> watches;
    private final TransactionTemplate transaction;
    private final java.time.Clock time;
    private final ObjectProvider<TravelTime> travel;

    Ringing(
            DueClockRepository due,
            ClockRepository clocks,
            Calendars calendars,
            List<ClockFacts> facts,
            List<ClockAlarm> alarms,
            ObjectProvider<ClockWatch> watches,
            PlatformTransactionManager transactions,
            java.time.Clock time,
            ObjectProvider<TravelTime> travel) {
        this.due = due;
        this.clocks = clocks;
        this.calendars = calendars;
        this.facts = facts;
        this.alarms = alarms;
        this.watches = watches;
        this.transaction = new TransactionTemplate(transactions);
        this.time = time;
        this.travel = travel;
    }

    /** Until nothing is due that nobody else holds; returns how many alarms were looked at. */
    int ring() {
        var total = 0;
        for (var done = pass(); done > 0; done = pass()) {
            total += done;
        }
        return total;
    }

    /** Once through all that is due, for those that somebody holds must not stand in the way of the others. */
    private int pass() {
        var until = time.instant().minus(GRACE);
        var last = Due.NONE;
        var total = 0;
        for (var some = due(last, until); !some.isEmpty(); some = due(last, until)) {
            total += together(some, until);
            last = some.getLast();
        }
        return total;
    }

    private List<Due> due(Due last, Instant until) {
        return Objects.requireNonNull(transaction.execute(_ -> due.due(workspace(), last, until, BATCH)));
    }

    private int together(List<Due> some, Instant until) {
        try {
            return attempt(some, until);
        } catch (RuntimeException e) {
            LOG.warn(
                    "{} alarms could not be given together: {}",
                    some.size(),
                    e.getClass().getName());
            return some.stream().mapToInt(it -> alone(it, until)).sum();
        }
    }

    /** One that cannot be given must not hold up the others. */
    private int alone(Due it, Instant until) {
        try {
            return attempt(List.of(it), until);
        } catch (RuntimeException e) {
            LOG.warn(
                    "The alarm of clock {} could not be given and is tried again later: {}",
                    it.clock(),
                    e.getClass().getName());
            transaction.executeWithoutResult(_ -> due.postpone(workspace(), it.clock(), time.instant()));
            return 1;
        }
    }

    private int attempt(List<Due> some, Instant until) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var held = held(some);
            var ids = some.stream()
                    .filter(it -> held.contains(it.handoff()))
                    .map(Due::clock)
                    .toList();
            var locked = due.lock(workspace(), ids, until);
            var kept = kept(locked);
            stop(locked, kept);
            ring(locked.stream().filter(it -> !kept.containsKey(it.id())).toList(), until);
            return locked.size();
        }));
    }

    private Set<UUID> held(List<Due> some) {
        var held = some.stream().map(Due::handoff).collect(Collectors.toCollection(HashSet::new));
        facts.forEach(it -> held.retainAll(it.hold(List.copyOf(held))));
        return held;
    }

    /** The facts, read again: the earliest moment that anybody knows of. */
    private Map<UUID, Instant> kept(List<Clock> locked) {
        var kept = new HashMap<UUID, Instant>();
        facts.forEach(it -> it.stoppedAt(locked)
                .forEach((id, at) -> kept.merge(id, at, (one, other) -> one.isBefore(other) ? one : other)));
        return kept;
    }

    private void stop(List<Clock> locked, Map<UUID, Instant> kept) {
        var stopped = locked.stream().filter(it -> kept.containsKey(it.id())).toList();
        if (stopped.isEmpty()) {
            return;
        }
        var hours = calendars.of(stopped.stream().map(Clock::person).collect(Collectors.toSet()));
        clocks.update(
                workspace(),
                stopped.stream()
                        .map(it -> ClockWork.stopped(
                                it,
                                Objects.requireNonNull(kept.get(it.id())),
                                Objects.requireNonNull(hours.get(it.person()))))
                        .toList(),
                time.instant());
        settled(stopped);
    }

    private void settled(List<Clock> some) {
        var handoffs = some.stream().map(Clock::handoff).collect(Collectors.toSet());
        if (!handoffs.isEmpty()) {
            watches.forEach(it -> it.settled(handoffs));
        }
    }

    /** Written before it is told, so that whoever is told can change the clock. */
    private void ring(List<Clock> locked, Instant until) {
        var rung = new ArrayList<Rung>();
        locked.forEach(it -> ClockWork.next(it).ifPresent(alarm -> rung.add(Rung.of(it, alarm, until))));
        if (!rung.isEmpty()) {
            clocks.update(workspace(), rung.stream().map(Rung::after).toList(), time.instant());
            rung.forEach(this::tell);
            settled(rung.stream()
                    .filter(it -> it.alarm() instanceof Alarm.Due)
                    .map(Rung::after)
                    .toList());
        }
    }

    private void tell(Rung it) {
        var moment = it.alarm().at(it.after());
        var late =
                moment.plus(LATE).isBefore(time.instant()) && travel.stream().noneMatch(demo -> demo.skipped(moment));
        for (var alarm : alarms) {
            switch (it.alarm()) {
                case Alarm.Risk() -> alarm.atRisk(it.after(), late);
                case Alarm.Due() -> alarm.due(it.after(), late);
                case Alarm.Step(var index) ->
                    alarm.step(it.after(), it.after().steps().get(index).step(), late);
            }
        }
    }

    /** An alarm that is given, and its clock afterwards. */
    private record Rung(Alarm alarm, Clock after) {

        /** What was only to warn of the breach is left out when the breach is there. */
        static Rung of(Clock clock, Alarm next, Instant until) {
            var all = Alarm.of(clock);
            var due = new Alarm.Due();
            var isOver = clock.told() <= all.indexOf(due) && !clock.dueAt().isAfter(until);
            var alarm = isOver ? due : next;
            return new Rung(
                    alarm, ClockWork.told(clock, all.indexOf(alarm) + 1, clock.breached() || alarm.equals(due)));
        }
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
