package io.firsthand.calendar;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calendars of the current workspace, set up and changed. */
@Service
@Transactional
public class CalendarBook {

    private final CalendarRepository repository;
    private final HolidayRepository holidays;
    private final Calendars calendars;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    CalendarBook(
            CalendarRepository repository,
            HolidayRepository holidays,
            Calendars calendars,
            People people,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.repository = repository;
        this.holidays = holidays;
        this.calendars = calendars;
        this.people = people;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** The workspace's first, which is always there, then by name. */
    @Transactional(readOnly = true)
    public List<WorkCalendar> all() {
        var all = new ArrayList<WorkCalendar>();
        var found = repository.all(workspace());
        all.add(found.stream().filter(WorkCalendar::ofWorkspace).findFirst().orElseGet(this::unchanged));
        found.stream().filter(it -> !it.ofWorkspace()).forEach(all::add);
        return all;
    }

    private WorkCalendar unchanged() {
        var usual = BusinessCalendar.usual(calendars.zone());
        return new WorkCalendar(workspace(), 0, "", usual, new TreeMap<>(), true, Set.of(), Set.of());
    }

    @Transactional(readOnly = true)
    public Optional<WorkCalendar> find(UUID id) {
        return repository.of(workspace(), List.of(id)).stream()
                .findFirst()
                .or(() -> id.equals(workspace()) ? Optional.of(unchanged()) : Optional.empty());
    }

    /** A new calendar; people and functions that had another one have this one from now on. */
    public CalendarChange make(CalendarWish wish) {
        repository.lock(workspace());
        if (repository.all(workspace()).size() >= WorkCalendar.MOST) {
            return new CalendarChange.Refused(List.of(CalendarMistake.of("name", "tooMany", WorkCalendar.MOST)));
        }
        var blank = new WorkCalendar(
                ids.next(),
                0,
                "",
                BusinessCalendar.usual(calendars.zone()),
                new TreeMap<>(),
                false,
                Set.of(),
                Set.of());
        return write(blank, wish);
    }

    /** Changes all but the holidays; {@code version} is the one that the wish was made of. */
    public CalendarChange change(UUID id, long version, CalendarWish wish) {
        repository.lock(workspace());
        var before = find(id).orElse(null);
        if (before == null) {
            return new CalendarChange.Missing();
        }
        return before.version() == version ? write(before, wish) : new CalendarChange.Stale(before);
    }

    private CalendarChange write(WorkCalendar before, CalendarWish wish) {
        var check = new CalendarCheck();
        var known = people.all().stream().map(Person::id).collect(Collectors.toSet());
        var time = new BusinessCalendar(
                check.zone(wish.zone()), check.hours(wish), before.holidays().keySet());
        var after = before.with(
                check.name(wish.name(), before.ofWorkspace()),
                time,
                before.ofWorkspace() ? Set.of() : check.functions(wish.functions()),
                before.ofWorkspace() ? Set.of() : check.people(wish.people(), known));
        if (!check.mistakes().isEmpty()) {
            return new CalendarChange.Refused(check.mistakes());
        }
        repository.save(workspace(), after, clock.instant());
        repository.use(workspace(), after.id(), after.functions(), after.people());
        return changed(after.id());
    }

    /** Adds days, or calls them otherwise that are there already. */
    public CalendarChange addHolidays(UUID id, Map<LocalDate, String> days) {
        repository.lock(workspace());
        var before = find(id).orElse(null);
        if (before == null) {
            return new CalendarChange.Missing();
        }
        var check = new HolidayCheck(before.holidays().keySet());
        var named = check.named(days);
        if (!check.mistakes().isEmpty()) {
            return new CalendarChange.Refused(check.mistakes());
        }
        save(before);
        holidays.add(workspace(), id, named);
        return changed(id);
    }

    public CalendarChange removeHolidays(UUID id, Set<LocalDate> days) {
        repository.lock(workspace());
        var before = find(id).orElse(null);
        if (before == null) {
            return new CalendarChange.Missing();
        }
        save(before);
        holidays.remove(workspace(), id, days);
        return changed(id);
    }

    private void save(WorkCalendar it) {
        repository.save(workspace(), it.with(it.name(), it.time(), it.functions(), it.people()), clock.instant());
    }

    /** Whoever worked by it works by the next that fits; the workspace's own stays. Returns whether there was one. */
    public boolean remove(UUID id) {
        return remove(id, true);
    }

    /** Takes {@link #remove} back. */
    public boolean restore(UUID id) {
        return remove(id, false);
    }

    private boolean remove(UUID id, boolean isRemoved) {
        var done = !id.equals(workspace()) && repository.remove(workspace(), id, isRemoved, clock.instant());
        if (done) {
            events.publishEvent(new CalendarChanged(CurrentWorkspace.get()));
        }
        return done;
    }

    private CalendarChange changed(UUID id) {
        events.publishEvent(new CalendarChanged(CurrentWorkspace.get()));
        return new CalendarChange.Done(find(id).orElseThrow());
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
