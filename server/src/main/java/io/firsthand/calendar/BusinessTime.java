package io.firsthand.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Counts in the time of a calendar. Hours begin and end with whole seconds, so all counting is in seconds; weeks are
 * skipped by arithmetic, and only holidays and clock changes are looked at one by one.
 */
final class BusinessTime {

    private static final long DAY = 86_400;

    private final BusinessCalendar calendar;
    private final Week week;
    private final Stretches stretches;

    BusinessTime(BusinessCalendar calendar) {
        this.calendar = calendar;
        week = new Week(calendar);
        stretches = new Stretches(calendar, week);
    }

    boolean isOpen(Instant at) {
        var local = at.atZone(calendar.zone()).toLocalDateTime();
        var date = local.toLocalDate();
        return week.isOpen(date.getDayOfWeek(), local.toLocalTime().toSecondOfDay())
                && !calendar.holidays().contains(date);
    }

    Duration between(Instant from, Instant to) {
        var seconds = seconds(from.getEpochSecond(), to.getEpochSecond());
        var before = isOpen(from) ? from.getNano() : 0;
        var after = isOpen(to) ? to.getNano() : 0;
        return Duration.ofSeconds(seconds, after - before);
    }

    private long seconds(long from, long to) {
        var first = stretches.around(date(from));
        var last = stretches.around(date(to));
        if (first.from() == last.from()) {
            return first.open(from, to);
        }
        return first.open(from, Long.MAX_VALUE) + whole(first.to() + 1, last.from()) + last.open(Long.MIN_VALUE, to);
    }

    /** The business time of whole days, the last one left out. */
    private long whole(long from, long to) {
        var total = week.seconds(from, to);
        for (var day : calendar.sortedHolidays().subSet(LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(to))) {
            total -= week.seconds(day.toEpochDay());
        }
        for (var odd = stretches.oddFrom(from); odd != null && odd.from() < to; odd = stretches.oddFrom(odd.to() + 1)) {
            total += odd.seconds() - usual(odd);
        }
        return total;
    }

    /** What the odd days would have been worth as the days that they are not. */
    private long usual(Stretch odd) {
        var total = 0L;
        for (var day = odd.from(); day <= odd.to(); day++) {
            total += stretches.isHoliday(day) ? 0 : week.seconds(day);
        }
        return total;
    }

    Instant plus(Instant from, Duration business) {
        if (business.isNegative() || business.compareTo(BusinessCalendar.LONGEST) > 0) {
            throw new IllegalArgumentException("From nothing to %s: %s".formatted(BusinessCalendar.LONGEST, business));
        }
        if (calendar.isNever()) {
            throw new IllegalStateException("Nobody ever works by this calendar");
        }
        var whole = isOpen(from) ? business.plusNanos(from.getNano()) : business;
        if (business.isZero()) {
            return from;
        }
        var nanos = whole.getNano();
        return nanos == 0
                ? Instant.ofEpochSecond(end(from.getEpochSecond(), whole.getSeconds()))
                : Instant.ofEpochSecond(end(from.getEpochSecond(), whole.getSeconds() + 1) - 1, nanos);
    }

    /** Where the last of so many seconds of business time ends; at least one. */
    private long end(long from, long seconds) {
        var first = stretches.around(date(from));
        var left = seconds - first.open(from, Long.MAX_VALUE);
        if (left <= 0) {
            return first.end(from, seconds);
        }
        for (var day = first.to() + 1; ; ) {
            var odd = stretches.oddFrom(day);
            var holiday = stretches.holidayFrom(day);
            var next = Math.min(odd == null ? Long.MAX_VALUE : odd.from(), holiday);
            var usual = next == Long.MAX_VALUE ? Long.MAX_VALUE : week.seconds(day, next);
            if (left <= usual) {
                return usual(day, left);
            }
            left -= usual;
            if (odd == null || holiday < odd.from()) {
                day = holiday + 1;
                continue;
            }
            if (left <= odd.seconds()) {
                return odd.end(Long.MIN_VALUE, left);
            }
            left -= odd.seconds();
            day = odd.to() + 1;
        }
    }

    /** The same where only usual days follow. */
    private long usual(long from, long seconds) {
        var weeks = (seconds - 1) / week.seconds();
        var left = seconds - weeks * week.seconds();
        var day = from + 7 * weeks;
        while (left > week.seconds(day)) {
            left -= week.seconds(day++);
        }
        return stretches.usual(day).end(Long.MIN_VALUE, left);
    }

    private long date(long second) {
        return Math.floorDiv(second + stretches.offset(second), DAY);
    }
}
