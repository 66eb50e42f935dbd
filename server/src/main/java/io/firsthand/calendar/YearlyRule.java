package io.firsthand.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A recurrence rule (RFC 5545) by which holidays come: every year on a day of a month, or on such as the fourth Thursday.
 *
 * @param place which one of that weekday in the month, negative from its end
 */
record YearlyRule(
        int interval,
        int count,
        @Nullable LocalDate until,
        int month,
        int day,
        @Nullable DayOfWeek weekday,
        int place) {

    private static final Set<String> KNOWN =
            Set.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "BYMONTH", "BYMONTHDAY", "BYDAY", "WKST");

    private static final Pattern PLACE = Pattern.compile("([+-]?[1-5])(MO|TU|WE|TH|FR|SA|SU)");
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    /** Empty for a rule by which no usual holiday comes. */
    static Optional<YearlyRule> read(String text) {
        var parts = new HashMap<String, String>();
        for (var part : text.split(";", -1)) {
            var pair = part.split("=", 2);
            if (pair.length != 2 || !KNOWN.contains(pair[0])) {
                return Optional.empty();
            }
            parts.put(pair[0], pair[1]);
        }
        var place = PLACE.matcher(parts.getOrDefault("BYDAY", ""));
        var isPlaced = place.matches();
        var isSound = "YEARLY".equals(parts.get("FREQ"))
                && isPlaced == parts.containsKey("BYDAY")
                && List.of("INTERVAL", "COUNT", "BYMONTH", "BYMONTHDAY").stream()
                        .allMatch(it -> parts.getOrDefault(it, "1").matches("[1-9][0-9]{0,3}"));
        return isSound
                ? Optional.of(new YearlyRule(
                        number(parts, "INTERVAL", 1),
                        number(parts, "COUNT", Integer.MAX_VALUE),
                        until(parts.getOrDefault("UNTIL", "")),
                        number(parts, "BYMONTH", 0),
                        number(parts, "BYMONTHDAY", 0),
                        isPlaced ? DayOfWeek.of(DAYS.indexOf(place.group(2)) + 1) : null,
                        isPlaced ? Integer.parseInt(place.group(1)) : 0))
                : Optional.empty();
    }

    private static int number(Map<String, String> parts, String name, int otherwise) {
        return Integer.parseInt(parts.getOrDefault(name, String.valueOf(otherwise)));
    }

    private static @Nullable LocalDate until(String text) {
        return HolidayEvent.day(text.substring(0, Math.min(8, text.length()))).orElse(null);
    }

    /** The days that it names, the first one included. */
    List<LocalDate> from(LocalDate first, LocalDate end) {
        var days = new ArrayList<LocalDate>();
        var last = until == null || until.isAfter(end) ? end : until;
        for (var year = first.getYear(); year <= last.getYear() && days.size() < count; year += interval) {
            in(year, first)
                    .filter(it -> !it.isBefore(first) && !it.isAfter(last))
                    .ifPresent(days::add);
        }
        return days;
    }

    private Optional<LocalDate> in(int year, LocalDate first) {
        try {
            var beginning = LocalDate.of(year, month == 0 ? first.getMonthValue() : month, 1);
            if (weekday == null) {
                return Optional.of(beginning.withDayOfMonth(day == 0 ? first.getDayOfMonth() : day));
            }
            var found = beginning.with(TemporalAdjusters.dayOfWeekInMonth(place, weekday));
            return found.getMonth() == beginning.getMonth() ? Optional.of(found) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty(); // no 29 February this year
        }
    }
}
