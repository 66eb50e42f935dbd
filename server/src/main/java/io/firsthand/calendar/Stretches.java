package io.firsthand.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays the hours of single days, and of days with a clock change, out on the time that all share. */
final class Stretches {

    private static final long DAY = 86_400;
    /** No zone is further from UTC, and no clock change leaps further than a day. */
    private static final long AROUND = 3 * DAY;

    private final BusinessCalendar calendar;
    private final Week week;
    private final ZoneRules rules;

    Stretches(BusinessCalendar calendar, Week week) {
        this.calendar = calendar;
        this.week = week;
        rules = calendar.zone().getRules();
    }

    int offset(long second) {
        return rules.getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
    }

    boolean isHoliday(long day) {
        return !calendar.holidays().isEmpty() && calendar.holidays().contains(LocalDate.ofEpochDay(day));
    }

    /** The first holiday from that day on; {@link Long#MAX_VALUE} if there is none. */
    long holidayFrom(long day) {
        var next = calendar.sortedHolidays().ceiling(LocalDate.ofEpochDay(day));
        return next == null ? Long.MAX_VALUE : next.toEpochDay();
    }

    /** The day, or all days around the clock change that touches it. */
    Stretch around(long day) {
        var odd = oddFrom(day);
        if (odd != null && odd.from() <= day) {
            return odd;
        }
        return isHoliday(day) ? new Stretch(day, day, new long[0]) : usual(day);
    }

    /** A day without clock change that is no holiday. */
    Stretch usual(long day) {
        var noon = LocalDateTime.of(LocalDate.ofEpochDay(day), LocalTime.NOON);
        var midnight = day * DAY - rules.getOffset(noon).getTotalSeconds();
        var windows = week.windows(day);
        var open = new long[windows.size() * 2];
        for (var i = 0; i < windows.size(); i++) {
            open[2 * i] = midnight + windows.get(i).start() * 60L;
            open[2 * i + 1] = midnight + windows.get(i).end() * 60L;
        }
        return new Stretch(day, day, open);
    }

    /** The days around the first clock change that touches this day or a later one; null if there is none. */
    @Nullable Stretch oddFrom(long day) {
        var change = rules.nextTransition(Instant.ofEpochSecond(day * DAY - AROUND));
        while (change != null && last(change) < day) {
            change = rules.nextTransition(change.getInstant());
        }
        return change == null ? null : odd(change);
    }

    private static long first(ZoneOffsetTransition change) {
        return Math.min(
                change.getDateTimeBefore().toLocalDate().toEpochDay(),
                change.getDateTimeAfter().toLocalDate().toEpochDay());
    }

    private static long last(ZoneOffsetTransition change) {
        return Math.max(
                change.getDateTimeBefore().toLocalDate().toEpochDay(),
                change.getDateTimeAfter().toLocalDate().toEpochDay());
    }

    private Stretch odd(ZoneOffsetTransition change) {
        var from = first(change);
        var to = last(change);
        var at = change.toEpochSecond();
        var open = new ArrayList<Long>();
        lay(open, from, to, change.getOffsetBefore().getTotalSeconds(), Long.MIN_VALUE, at);
        lay(open, from, to, change.getOffsetAfter().getTotalSeconds(), at, Long.MAX_VALUE);
        return new Stretch(from, to, open.stream().mapToLong(Long::longValue).toArray());
    }

    private void lay(List<Long> open, long from, long to, int offset, long since, long until) {
        for (var day = from; day <= to; day++) {
            if (isHoliday(day)) {
                continue;
            }
            for (var window : week.windows(day)) {
                var begin = Math.max(since, day * DAY - offset + window.start() * 60L);
                var end = Math.min(until, day * DAY - offset + window.end() * 60L);
                if (begin < end) {
                    open.add(begin);
                    open.add(end);
                }
            }
        }
    }
}
