package io.firsthand.clock;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.firsthand.calendar.BusinessCalendar;
import io.firsthand.calendar.Calendars;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.definition.LadderStep;
import io.firsthand.identity.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clocks of the current workspace; all changes are made in the transaction of whoever makes them necessary. Reasons
 * are keys of words, such as {@code handoff.recalled}, and never what somebody typed.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Clocks {

    /** Why a clock ended whose lead was passed on. */
    public static final String PASSED = "clock.reason.passed";

    private final ClockRepository repository;
    private final Calendars calendars;
    private final Ids ids;
    private final java.time.Clock time;

    Clocks(ClockRepository repository, Calendars calendars, Ids ids, java.time.Clock time) {
        this.repository = repository;
        this.calendars = calendars;
        this.ids = ids;
        this.time = time;
    }

    public Clock start(NewClock wish) {
        return start(List.of(wish)).getFirst();
    }

    /** Many at once, in their order. They may have started in the past. */
    public List<Clock> start(Collection<NewClock> wishes) {
        var hours = calendars.of(wishes.stream().map(NewClock::person).collect(toSet()));
        var clocks = wishes.stream()
                .map(it -> ClockWork.started(ids.next(), it, hours(hours, it.person())))
                .toList();
        if (!clocks.isEmpty()) {
            repository.insert(workspace(), clocks);
        }
        return clocks;
    }

    /** The promise was kept at that moment; empty if no clock of the kind is open for the handoff. */
    public Optional<Clock> stop(UUID handoff, ClockKind kind, Instant at) {
        return stop(List.of(handoff), kind, at).stream().findFirst();
    }

    /** The same of many handoffs at once. */
    public List<Clock> stop(Collection<UUID> handoffs, ClockKind kind, Instant at) {
        return change(
                handoffs,
                it -> it.isOpen() && it.kind() == kind,
                (it, calendar) -> ClockWork.stopped(it, at, calendar));
    }

    /** Ends all open clocks of the handoff, which are neither kept nor broken by that. */
    public List<Clock> cancel(UUID handoff, String reason) {
        return cancel(handoff, reason, time.instant());
    }

    /** The same at another moment, for what comes from the past. */
    public List<Clock> cancel(UUID handoff, String reason, Instant at) {
        checkReason(reason);
        return change(List.of(handoff), Clock::isOpen, (it, calendar) -> ClockWork.ended(it, at, reason, calendar));
    }

    /** Undoes that the last clock of the kind was stopped or cancelled: it runs on as if it never had been. */
    public Optional<Clock> revive(UUID handoff, ClockKind kind) {
        var last = repository.lock(workspace(), List.of(handoff)).stream()
                .filter(it -> it.kind() == kind)
                .reduce((_, later) -> later);
        return last.filter(it -> !it.isOpen()).map(it -> {
            var revived = ClockWork.revived(it);
            repository.update(workspace(), List.of(revived), time.instant());
            return revived;
        });
    }

    /** Lets its open clocks stand still. */
    public List<Clock> pause(UUID handoff, String reason) {
        return pause(handoff, reason, time.instant());
    }

    /** The same at another moment, for what comes from the past. */
    public List<Clock> pause(UUID handoff, String reason, Instant at) {
        checkReason(reason);
        return change(
                List.of(handoff),
                it -> it.isOpen() && !it.isPaused(),
                (it, calendar) -> ClockWork.paused(it, at, reason, calendar));
    }

    /** Lets them go on with the time that was left. */
    public List<Clock> resume(UUID handoff) {
        return resume(handoff, time.instant());
    }

    /** The same at another moment, for what comes from the past. */
    public List<Clock> resume(UUID handoff, Instant at) {
        return change(List.of(handoff), Clock::isPaused, (it, calendar) -> ClockWork.resumed(it, at, calendar));
    }

    /** Ends the open clocks with what they have used, and starts others with all their time for this person. */
    public List<Clock> passTo(UUID handoff, PersonId person) {
        return passTo(handoff, person, time.instant());
    }

    /** The same at another moment, for what comes from the past. */
    public List<Clock> passTo(UUID handoff, PersonId person, Instant at) {
        return start(cancel(handoff, PASSED, at).stream()
                .map(it -> new NewClock(it.lead(), handoff, it.kind(), person, it.targetMinutes(), at, ladder(it)))
                .toList());
    }

    /** Of these handoffs, what was due until then was told then, by whoever brings them from the past: nobody hears it now. */
    public void toldUntil(Collection<UUID> handoffs, Instant then) {
        change(handoffs, Clock::isOpen, (it, _) -> ClockWork.toldUntil(it, then));
    }

    private static List<LadderStep> ladder(Clock it) {
        return it.steps().stream().map(StepAt::step).toList();
    }

    private List<Clock> change(
            Collection<UUID> handoffs, Predicate<Clock> which, BiFunction<Clock, BusinessCalendar, Clock> how) {
        var some = repository.lock(workspace(), handoffs).stream().filter(which).toList();
        if (some.isEmpty()) {
            return List.of();
        }
        var hours = calendars.of(some.stream().map(Clock::person).collect(toSet()));
        var changed = new ArrayList<Clock>();
        some.forEach(it -> changed.add(how.apply(it, hours(hours, it.person()))));
        repository.update(workspace(), changed, time.instant());
        return changed;
    }

    /** By handoff, the oldest first. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Clock>> of(Collection<UUID> handoffs) {
        return repository.of(workspace(), handoffs).stream()
                .collect(groupingBy(Clock::handoff, LinkedHashMap::new, java.util.stream.Collectors.toList()));
    }

    private static BusinessCalendar hours(Map<PersonId, BusinessCalendar> hours, PersonId person) {
        return java.util.Objects.requireNonNull(hours.get(person));
    }

    private static void checkReason(String reason) {
        if (!reason.matches("[a-z][A-Za-z0-9._]{0,79}")) {
            throw new IllegalArgumentException("A reason is a key of words");
        }
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
