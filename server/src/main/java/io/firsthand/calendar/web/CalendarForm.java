package io.firsthand.calendar.web;

import io.firsthand.calendar.CalendarWish;
import io.firsthand.calendar.Hours;
import io.firsthand.calendar.WorkCalendar;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A calendar as it stands in the form.
 *
 * @param version the one that it was made of
 */
public record CalendarForm(CalendarWish wish, long version) {

    static CalendarForm of(WorkCalendar it) {
        var hours = new EnumMap<DayOfWeek, String>(DayOfWeek.class);
        it.time().hours().forEach((day, windows) -> hours.put(day, Hours.shown(windows)));
        return new CalendarForm(
                new CalendarWish(
                        it.name(),
                        it.time().zone().getId(),
                        hours,
                        it.functions().stream().map(Enum::name).toList(),
                        it.people().stream().map(person -> person.value()).collect(Collectors.toSet())),
                it.version());
    }

    static CalendarForm typed(Map<String, String[]> form) {
        var hours = new EnumMap<DayOfWeek, String>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            hours.put(day, one(form, "hours." + Hours.id(day)));
        }
        var people = new HashSet<UUID>();
        all(form, "people").stream()
                .filter(it -> it.matches("[0-9a-f-]{36}"))
                .forEach(it -> people.add(UUID.fromString(it)));
        var version = one(form, "version");
        return new CalendarForm(
                new CalendarWish(one(form, "name"), one(form, "zone"), hours, all(form, "functions"), people),
                version.matches("[0-9]{1,18}") ? Long.parseLong(version) : 0);
    }

    private static String one(Map<String, String[]> form, String name) {
        return all(form, name).stream().findFirst().orElse("");
    }

    private static List<String> all(Map<String, String[]> form, String name) {
        return Arrays.stream(form.getOrDefault(name, new String[0])).toList();
    }
}
