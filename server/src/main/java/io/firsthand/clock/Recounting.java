package io.firsthand.clock;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import io.firsthand.calendar.BusinessCalendar;
import io.firsthand.calendar.CalendarChanged;
import io.firsthand.calendar.Calendars;
import io.firsthand.clock.RecountRepository.Running;
import io.firsthand.database.CurrentWorkspace;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts the moments of open clocks anew when the hours of people change. */
@Component
class Recounting {

    private static final int CHUNK = 1_000;

    private final RecountRepository wanted;
    private final ClockRepository clocks;
    private final Calendars calendars;
    private final List<ClockFacts> facts;
    private final ObjectProvider<ClockWatch> watches;
    private final TransactionTemplate transaction;
    private final java.time.Clock time;

    Recounting(
            RecountRepository wanted,
            ClockRepository clocks,
            Calendars calendars,
            List<ClockFacts> facts,
            ObjectProvider<ClockWatch> watches,
            PlatformTransactionManager transactions,
            java.time.Clock time) {
        this.wanted = wanted;
        this.clocks = clocks;
        this.calendars = calendars;
        this.facts = facts;
        this.watches = watches;
        this.transaction = new TransactionTemplate(transactions);
        this.time = time;
    }

    /** In the transaction that changes the hours, so that it is not forgotten. */
    @EventListener
    void on(CalendarChanged event) {
        wanted.want(event.workspace().value(), time.instant());
    }

    /** All of the current workspace, if that is wanted, or until one that somebody holds just now; what is done stays done. */
    void recount() {
        var isDone = false;
        while (!isDone) {
            isDone = Objects.requireNonNull(transaction.execute(_ -> chunk()));
        }
    }

    private boolean chunk() {
        var workspace = CurrentWorkspace.get().value();
        var last = wanted.take(workspace);
        if (last.isEmpty()) {
            return true;
        }
        var some = wanted.running(workspace, last.get(), CHUNK);
        var held = held(some);
        if (!held.isEmpty()) {
            recount(workspace, held);
            wanted.reached(workspace, held.getLast().clock());
        }
        if (held.size() < some.size()) {
            return true;
        }
        if (some.size() < CHUNK) {
            wanted.done(workspace);
            return true;
        }
        return false;
    }

    /** Up to the first that somebody is answering at this moment, whose turn comes again. */
    private List<Running> held(List<Running> some) {
        var held = some.stream().map(Running::handoff).collect(toCollection(LinkedHashSet::new));
        facts.forEach(it -> held.retainAll(it.hold(List.copyOf(held))));
        return some.stream().takeWhile(it -> held.contains(it.handoff())).toList();
    }

    private void recount(UUID workspace, List<Running> held) {
        var now = time.instant();
        var some =
                clocks.lockRunning(workspace, held.stream().map(Running::clock).toList());
        var hours = calendars.of(some.stream().map(Clock::person).collect(toSet()));
        var moved = some.stream()
                .filter(it -> !it.breached())
                .map(it -> moved(it, Objects.requireNonNull(hours.get(it.person())), now))
                .toList();
        if (!moved.isEmpty()) {
            clocks.update(workspace, moved, now);
            var handoffs = moved.stream().map(Clock::handoff).collect(toSet());
            watches.forEach(it -> it.recounted(handoffs));
        }
    }

    /** Nobody is late only because hours are counted otherwise. */
    private static Clock moved(Clock it, BusinessCalendar hours, Instant now) {
        var moved = ClockWork.timed(it, hours);
        return it.dueAt().isAfter(now) && !moved.dueAt().isAfter(now) ? it : moved;
    }
}
