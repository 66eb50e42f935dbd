package io.firsthand.calendar;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a calendar shall be, as it was typed.
 *
 * @param zone by its name, such as {@code Europe/Berlin}
 * @param hours of each day as people write them, see {@link Hours#typed}; days left out are days off
 * @param functions by name
 */
public record CalendarWish(
        String name, String zone, Map<DayOfWeek, String> hours, List<String> functions, Set<UUID> people) {

    public CalendarWish {
        hours = Map.copyOf(hours);
        functions = List.copyOf(functions);
        people = Set.copyOf(people);
    }

    public String on(DayOfWeek day) {
        return hours.getOrDefault(day, "");
    }
}
