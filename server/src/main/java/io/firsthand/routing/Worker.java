package io.firsthand.routing;

import io.firsthand.calendar.BusinessCalendar;
import io.firsthand.identity.Function;
import io.firsthand.identity.Person;
import io.firsthand.identity.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who may be given leads.
 *
 * @param capacity how many open leads are enough; empty for no limit
 * @param named whether routing names them somewhere
 */
record Worker(
        Person person,
        Optional<Integer> capacity,
        List<String> skills,
        List<Absence> absences,
        BusinessCalendar calendar,
        boolean named) {

    private static final Duration MOMENT = Duration.ofMinutes(1);

    PersonId id() {
        return person.id();
    }

    boolean isAtWork(Instant at) {
        return calendar.isOpen(at);
    }

    /** Whether they would next look at it on a day on which they are away. */
    boolean isAbsent(Instant at) {
        if (absences.isEmpty()) {
            return false;
        }
        var next = calendar.isNever() ? at : calendar.plus(at, MOMENT);
        var day = next.minusNanos(1).atZone(calendar.zone()).toLocalDate();
        return absences.stream().anyMatch(it -> it.covers(day));
    }

    /** Whether leads are their business at all. */
    boolean takesLeads() {
        return named || person.function() == Function.SALES;
    }

    Worker unlimited() {
        return new Worker(person, Optional.empty(), skills, absences, calendar, named);
    }

    Optional<String> lacks(List<String> wanted) {
        return wanted.stream()
                .filter(it -> skills.stream().noneMatch(it::equalsIgnoreCase))
                .findFirst();
    }
}
