package io.firsthand.calendar;

import io.firsthand.identity.Function;
import io.firsthand.identity.PersonId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A calendar that somebody set up, or the workspace's before anybody did.
 *
 * @param version 0 while nobody changed the workspace's
 * @param name may be empty for the workspace's own
 * @param holidays with what they are called
 * @param ofWorkspace whether it is for everybody who has no other
 * @param functions whose people have it unless they have one of their own
 * @param people whose own it is
 */
public record WorkCalendar(
        UUID id,
        long version,
        String name,
        BusinessCalendar time,
        SortedMap<LocalDate, String> holidays,
        boolean ofWorkspace,
        Set<Function> functions,
        Set<PersonId> people) {

    public static final int LONGEST_NAME = 100;
    public static final int MOST = 200;
    public static final int MOST_HOLIDAYS = 1_000;
    public static final int LONGEST_HOLIDAY = 200;

    public WorkCalendar {
        holidays = Collections.unmodifiableSortedMap(new TreeMap<>(holidays));
        functions = Set.copyOf(functions);
        people = Set.copyOf(people);
    }

    public Optional<LocalDate> nextHoliday(LocalDate today) {
        return holidays.tailMap(today).keySet().stream().findFirst();
    }

    WorkCalendar with(String name, BusinessCalendar time, Set<Function> functions, Set<PersonId> people) {
        return new WorkCalendar(id, version + 1, name, time, holidays, ofWorkspace, functions, people);
    }
}
