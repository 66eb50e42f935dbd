package io.firsthand.calendar;

import java.time.DayOfWeek;
import java.util.List;

/** How much business time each day of a week has that has no holiday and no clock change. */
final class Week {

    /** The epoch began with a Thursday. */
    private static final int FIRST = 3;

    private final BusinessCalendar calendar;
    private final long[] seconds = new long[7];
    private final long total;

    Week(BusinessCalendar calendar) {
        this.calendar = calendar;
        var sum = 0L;
        for (var entry : calendar.hours().entrySet()) {
            var day = 0L;
            for (var window : entry.getValue()) {
                day += window.minutes() * 60L;
            }
            seconds[entry.getKey().getValue() - 1] = day;
            sum += day;
        }
        total = sum;
    }

    /** Of the whole week. */
    long seconds() {
        return total;
    }

    /** Of a day, given as the number of days since the epoch began. */
    long seconds(long day) {
        return seconds[weekday(day)];
    }

    /** Of some days, the last one left out. */
    long seconds(long from, long to) {
        var sum = (to - from) / 7 * total;
        for (var day = to - (to - from) % 7; day < to; day++) {
            sum += seconds(day);
        }
        return sum;
    }

    List<Window> windows(long day) {
        return calendar.on(DayOfWeek.of(weekday(day) + 1));
    }

    boolean isOpen(DayOfWeek day, int second) {
        for (var window : calendar.on(day)) {
            if (second >= window.start() * 60 && second < window.end() * 60) {
                return true;
            }
        }
        return false;
    }

    private static int weekday(long day) {
        return (int) Math.floorMod(day + FIRST, 7L);
    }
}
