package io.firsthand.routing;

import io.firsthand.calendar.Calendars;
import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import io.firsthand.identity.PersonId;
import io.firsthand.routing.LimitRepository.Limits;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who works here, by which hours, how much they can take and when they are away. */
@Component
class Workers {

    private final People people;
    private final Calendars calendars;
    private final LimitRepository limits;
    private final AbsenceRepository absences;
    private final List<Workload> workloads;

    Workers(
            People people,
            Calendars calendars,
            LimitRepository limits,
            AbsenceRepository absences,
            List<Workload> workloads) {
        this.people = people;
        this.calendars = calendars;
        this.limits = limits;
        this.absences = absences;
        this.workloads = workloads;
    }

    /** Everybody, with the absences that end then or later. */
    Map<PersonId, Worker> all(UUID workspace, Setup setup, Instant since) {
        var all = people.all();
        var hours = calendars.of(all.stream().map(Person::id).toList());
        var limits = this.limits.limits(workspace);
        var away = absences.since(
                workspace, since.atZone(ZoneOffset.UTC).toLocalDate().minusDays(1));
        var named = setup.named();
        var workers = new HashMap<PersonId, Worker>();
        for (var person : all) {
            var id = person.id();
            var calendar = hours.get(id);
            var limit = limits.getOrDefault(id, Limits.NONE);
            workers.put(
                    id,
                    new Worker(
                            person,
                            limit.capacity(),
                            limit.skills(),
                            away.getOrDefault(id, List.of()),
                            calendar == null ? calendars.ofWorkspace() : calendar,
                            named.contains(id)));
        }
        return workers;
    }

    /** How many leads they have at hand. */
    Map<PersonId, Integer> loads(Collection<PersonId> some) {
        var loads = new HashMap<PersonId, Integer>();
        workloads.forEach(it -> it.open(some).forEach((person, count) -> loads.merge(person, count, Integer::sum)));
        return loads;
    }
}
