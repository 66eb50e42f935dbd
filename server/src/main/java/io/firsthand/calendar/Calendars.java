package io.firsthand.calendar;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Function;
import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import io.firsthand.identity.PersonId;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** By which hours each person of the current workspace works. */
@Service
@Transactional(readOnly = true)
public class Calendars {

    private final CalendarRepository repository;
    private final People people;

    Calendars(CalendarRepository repository, People people) {
        this.repository = repository;
        this.people = people;
    }

    /** The person's own, else that of the person's function, else the workspace's; never one that nobody works by. */
    public BusinessCalendar of(PersonId person) {
        var function = people.find(person).map(Person::function).orElse(null);
        return resolved(function == null ? Map.of() : Map.of(person, function), List.of(person))
                .values()
                .iterator()
                .next();
    }

    /** The same of many at once. */
    public Map<PersonId, BusinessCalendar> of(Collection<PersonId> wanted) {
        var functions = new HashMap<PersonId, Function>();
        people.all().forEach(it -> functions.put(it.id(), it.function()));
        return resolved(functions, wanted);
    }

    /** For leads that nobody has yet. */
    public BusinessCalendar ofWorkspace() {
        var workspace = CurrentWorkspace.get().value();
        return repository.of(workspace, List.of(workspace)).stream()
                .map(WorkCalendar::time)
                .filter(it -> !it.isNever())
                .findFirst()
                .orElseGet(() -> BusinessCalendar.usual(zone()));
    }

    private Map<PersonId, BusinessCalendar> resolved(Map<PersonId, Function> functions, Collection<PersonId> wanted) {
        var own = new HashMap<PersonId, UUID>();
        var teams = new HashMap<Function, UUID>();
        for (var use : repository.uses(CurrentWorkspace.get().value())) {
            use.person().filter(wanted::contains).ifPresent(it -> own.put(it, use.calendar()));
            use.function().ifPresent(it -> teams.put(it, use.calendar()));
        }
        var ids = new HashSet<>(own.values());
        ids.addAll(teams.values());
        var calendars = new HashMap<UUID, BusinessCalendar>();
        if (!ids.isEmpty()) {
            repository.of(CurrentWorkspace.get().value(), ids).stream()
                    .filter(it -> !it.time().isNever())
                    .forEach(it -> calendars.put(it.id(), it.time()));
        }
        var others = ofWorkspace();
        var all = new LinkedHashMap<PersonId, BusinessCalendar>();
        for (var person : wanted) {
            var team = found(calendars, teams.get(functions.get(person)));
            var found = found(calendars, own.get(person));
            all.put(person, found != null ? found : team != null ? team : others);
        }
        return all;
    }

    private static @Nullable BusinessCalendar found(Map<UUID, BusinessCalendar> calendars, @Nullable UUID id) {
        return id == null ? null : calendars.get(id);
    }

    /** Of whoever was here first; nobody asked the workspace itself. */
    ZoneId zone() {
        return people.all().stream()
                .min(Comparator.comparing(Person::createdAt)
                        .thenComparing(it -> it.id().value()))
                .map(Person::zone)
                .orElse(ZoneOffset.UTC);
    }
}
