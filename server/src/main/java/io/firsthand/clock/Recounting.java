package io.firsthand.clock;

import static java.util.stream.Collectors.toSet;

import io.firsthand.calendar.BusinessCalendar;
import io.firsthand.calendar.CalendarChanged;
import io.firsthand.calendar.Calendars;
import io.firsthand.database.CurrentWorkspace;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
    private final TransactionTemplate transaction;
    private final java.time.Clock time;

    Recounting(
            RecountRepository wanted,
            ClockRepository clocks,
            Calendars calendars,
            PlatformTransactionManager transactions,
            java.time.Clock time) {
        this.wanted = wanted;
        this.clocks = clocks;
        this.calendars = calendars;
        this.transaction = new TransactionTemplate(transactions);
        this.time = time;
    }

    /** In the transaction that changes the hours, so that it is not forgotten. */
    @EventListener
    void on(CalendarChanged event) {
        wanted.want(event.workspace().value(), time.instant());
    }

    /** All of the current workspace, if that is wanted; what is done stays done. */
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
        var some = clocks.lockRunning(workspace, last.get(), CHUNK);
        recount(workspace, some);
        if (some.size() < CHUNK) {
            wanted.done(workspace);
            return true;
        }
        wanted.reached(workspace, some.getLast().id());
        return false;
    }

    private void recount(UUID workspace, List<Clock> some) {
        var now = time.instant();
        var hours = calendars.of(some.stream().map(Clock::person).collect(toSet()));
        var moved = some.stream()
                .filter(it -> !it.breached())
                .map(it -> moved(it, Objects.requireNonNull(hours.get(it.person())), now))
                .toList();
        if (!moved.isEmpty()) {
            clocks.update(workspace, moved, now);
        }
    }

    /** Nobody is late only because hours are counted otherwise. */
    private static Clock moved(Clock it, BusinessCalendar hours, Instant now) {
        var moved = ClockWork.timed(it, hours);
        return it.dueAt().isAfter(now) && !moved.dueAt().isAfter(now) ? it : moved;
    }
}
