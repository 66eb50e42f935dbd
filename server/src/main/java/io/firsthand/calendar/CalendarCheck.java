package io.firsthand.calendar;

import io.firsthand.identity.Function;
import io.firsthand.identity.PersonId;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads a wish and notes everything that is wrong with it. */
final class CalendarCheck {

    private final List<CalendarMistake> mistakes = new ArrayList<>();

    List<CalendarMistake> mistakes() {
        return mistakes;
    }

    /** Only the workspace's own may be without one. */
    String name(String typed, boolean mayBeEmpty) {
        var name = typed.strip();
        if (name.isEmpty() && !mayBeEmpty) {
            note("name", "name");
        }
        if (name.length() > WorkCalendar.LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            note("name", "nameTooLong", WorkCalendar.LONGEST_NAME);
        }
        return name;
    }

    ZoneId zone(String typed) {
        try {
            return ZoneId.of(typed.strip());
        } catch (DateTimeException _) {
            note("zone", "zone", typed.strip());
            return ZoneOffset.UTC;
        }
    }

    Map<DayOfWeek, List<Window>> hours(CalendarWish wish) {
        var hours = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
        var sound = mistakes.size();
        for (var day : DayOfWeek.values()) {
            Hours.typed(wish.on(day))
                    .ifPresentOrElse(it -> hours.put(day, it), () -> note("hours." + Hours.id(day), "hours"));
        }
        if (mistakes.size() == sound && hours.values().stream().allMatch(List::isEmpty)) {
            note("hours.mon", "never");
        }
        return hours;
    }

    Set<Function> functions(List<String> names) {
        var functions = EnumSet.noneOf(Function.class);
        for (var name : names) {
            Arrays.stream(Function.values())
                    .filter(it -> it.name().equalsIgnoreCase(name))
                    .findAny()
                    .ifPresentOrElse(functions::add, () -> note("functions", "function", name));
        }
        return functions;
    }

    Set<PersonId> people(Set<UUID> ids, Set<PersonId> known) {
        var people = new HashSet<PersonId>();
        for (var id : ids) {
            if (!known.contains(new PersonId(id))) {
                note("people", "person", id.toString());
            }
            people.add(new PersonId(id));
        }
        return people;
    }

    void note(String field, String key, Object... args) {
        mistakes.add(CalendarMistake.of(field, key, args));
    }
}
