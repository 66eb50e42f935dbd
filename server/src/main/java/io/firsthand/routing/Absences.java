package io.firsthand.routing;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.PersonId;
import io.firsthand.routing.Saved.Flaw;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When people of the current workspace are away; each says so for themselves, and managers for all. */
@Service
@Transactional
public class Absences {

    private static final int MOST_OPEN = 200;

    private final AbsenceRepository repository;
    private final People people;
    private final Ids ids;
    private final Clock clock;

    Absences(AbsenceRepository repository, People people, Ids ids, Clock clock) {
        this.repository = repository;
        this.people = people;
        this.ids = ids;
        this.clock = clock;
    }

    /** Those that are not over, the next one first. */
    @Transactional(readOnly = true)
    public List<Absence> coming() {
        return repository.since(workspace(), yesterday()).values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Absence::first).thenComparing(Absence::last))
                .toList();
    }

    /**
     * Notes that somebody is away.
     *
     * @param first null if it was not given, or was no day
     */
    public AbsenceChange note(PersonId person, @Nullable LocalDate first, @Nullable LocalDate last, Actor by) {
        if (!maySay(person, by)) {
            return new AbsenceChange.NotAllowed();
        }
        var flaw = flaw(person, first, last);
        if (flaw != null || first == null || last == null) {
            return flaw == null ? new AbsenceChange.Missing() : new AbsenceChange.Refused(flaw);
        }
        var absence = new Absence(ids.next(), person, first, last);
        repository.insert(workspace(), absence, by.id(), clock.instant());
        return new AbsenceChange.Noted(absence);
    }

    private @Nullable Flaw flaw(PersonId person, @Nullable LocalDate first, @Nullable LocalDate last) {
        if (people.find(person).isEmpty()) {
            return Flaw.of("person", "routing.flaw.person");
        }
        if (first == null) {
            return Flaw.of("first", "routing.flaw.day");
        }
        if (last == null) {
            return Flaw.of("last", "routing.flaw.day");
        }
        if (last.isBefore(first)) {
            return Flaw.of("last", "routing.flaw.day.order");
        }
        if (last.isBefore(yesterday())) {
            return Flaw.of("last", "routing.flaw.day.past");
        }
        if (first.plusDays(Absence.MOST_DAYS).isBefore(last)) {
            return Flaw.of("last", "routing.flaw.day.long", Absence.MOST_DAYS);
        }
        var open = repository.since(workspace(), yesterday()).getOrDefault(person, List.of());
        return open.size() >= MOST_OPEN ? Flaw.of("first", "routing.flaw.day.many", MOST_OPEN) : null;
    }

    /** Takes it back; it may be noted again as it was. */
    public AbsenceChange remove(UUID id, Actor by) {
        var found = repository.find(workspace(), id).orElse(null);
        if (found == null) {
            return new AbsenceChange.Missing();
        }
        if (!maySay(found.person(), by)) {
            return new AbsenceChange.NotAllowed();
        }
        repository.delete(workspace(), id);
        return new AbsenceChange.Noted(found);
    }

    /** Whether somebody may say when that person is away. */
    public static boolean maySay(PersonId person, Actor by) {
        return by.may(Permission.MANAGE_ROUTING)
                || by.person().filter(person::equals).isPresent();
    }

    /** Where days begin latest, it is yesterday until noon. */
    private LocalDate yesterday() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
