package io.firsthand.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Looks over the holidays that somebody wants to add. */
final class HolidayCheck {

    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private final Set<LocalDate> there;
    private final List<CalendarMistake> mistakes = new ArrayList<>();

    HolidayCheck(Set<LocalDate> there) {
        this.there = there;
    }

    Map<LocalDate, String> named(Map<LocalDate, String> days) {
        var named = new TreeMap<LocalDate, String>();
        days.forEach((day, typed) -> {
            var name = typed.strip();
            if (name.length() > WorkCalendar.LONGEST_HOLIDAY || name.chars().anyMatch(Character::isISOControl)) {
                mistakes.add(CalendarMistake.of("name", "holidayName", WorkCalendar.LONGEST_HOLIDAY));
            }
            if (day.isBefore(FIRST) || day.isAfter(LAST)) {
                mistakes.add(CalendarMistake.of("day", "day", FIRST.getYear(), LAST.getYear()));
            }
            named.put(day, name);
        });
        var all = new HashSet<>(there);
        all.addAll(named.keySet());
        if (all.size() > WorkCalendar.MOST_HOLIDAYS) {
            mistakes.add(CalendarMistake.of("day", "tooManyHolidays", WorkCalendar.MOST_HOLIDAYS));
        }
        return named;
    }

    List<CalendarMistake> mistakes() {
        return mistakes;
    }
}
