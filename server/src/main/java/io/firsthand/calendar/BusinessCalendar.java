package io.firsthand.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * When people work. A moment is business time when the clock on their wall shows a time within the hours of that weekday
 * and the day is no holiday; so a clock change takes an hour from a window or adds one to it, as it does for them.
 *
 * @param hours in order, without overlap; days without any may be absent
 */
public record BusinessCalendar(ZoneId zone, Map<DayOfWeek, List<Window>> hours, Set<LocalDate> holidays) {

    /** More than people promise each other; also what {@link #plus} takes at most. */
    public static final Duration LONGEST = Duration.ofDays(36_525);

    public BusinessCalendar {
        var merged = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
        hours.forEach((day, windows) -> {
            if (!windows.isEmpty()) {
                merged.put(day, merged(windows));
            }
        });
        hours = Collections.unmodifiableMap(merged);
        holidays = Collections.unmodifiableNavigableSet(new TreeSet<>(holidays));
    }

    /** Monday to Friday, nine to five. */
    public static BusinessCalendar usual(ZoneId zone) {
        var hours = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
        for (var day = DayOfWeek.MONDAY; day != DayOfWeek.SATURDAY; day = day.plus(1)) {
            hours.put(day, List.of(Window.of("09:00", "17:00")));
        }
        return new BusinessCalendar(zone, hours, Set.of());
    }

    private static List<Window> merged(List<Window> windows) {
        var sorted = new ArrayList<>(windows);
        Collections.sort(sorted);
        var all = new ArrayList<Window>();
        for (var it : sorted) {
            if (!all.isEmpty() && it.start() <= all.getLast().end()) {
                var last = all.removeLast();
                all.add(Window.ofMinutes(last.start(), Math.max(last.end(), it.end())));
            } else {
                all.add(it);
            }
        }
        return List.copyOf(all);
    }

    /** Whether nobody ever works by it, so that nothing can be promised in its time. */
    public boolean isNever() {
        return hours.isEmpty();
    }

    public boolean isOpen(Instant at) {
        return new BusinessTime(this).isOpen(at);
    }

    /**
     * The first moment by which so much business time has passed. Throws {@link IllegalStateException} for a calendar
     * that {@link #isNever()}, and {@link IllegalArgumentException} for less than nothing or more than {@link #LONGEST}.
     */
    public Instant plus(Instant from, Duration business) {
        return new BusinessTime(this).plus(from, business);
    }

    /** The business time from one moment to the other; negative if they are the other way round. */
    public Duration between(Instant from, Instant to) {
        return from.isAfter(to)
                ? new BusinessTime(this).between(to, from).negated()
                : new BusinessTime(this).between(from, to);
    }

    NavigableSet<LocalDate> sortedHolidays() {
        return (NavigableSet<LocalDate>) holidays;
    }

    List<Window> on(DayOfWeek day) {
        return hours.getOrDefault(day, List.of());
    }
}
