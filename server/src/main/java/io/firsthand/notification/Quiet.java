package io.firsthand.notification;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When somebody does not want to be reached by mail or chat, by the clock on their wall; what is shown in the app waits for
 * nobody.
 *
 * @param from the begin of the quiet hours of each day
 * @param to their end, on the next day where it is not later; the same as the begin for none
 * @param weekends whether Saturday and Sunday are quiet as a whole
 */
public record Quiet(LocalTime from, LocalTime to, boolean weekends) {

    public static final Quiet NEVER = new Quiet(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, false);

    /** Longer than any weekend with its nights. */
    private static final int MOST_STEPS = 8;

    /** Now, or when it is over that it is quiet now. */
    public Instant end(Instant now, ZoneId zone) {
        var at = now;
        for (var i = 0; i < MOST_STEPS; i++) {
            var next = step(at, zone);
            if (!next.isAfter(at)) {
                return at;
            }
            at = next;
        }
        return at;
    }

    /** The end of the hours or of the day that hold this moment; the moment itself if none do. */
    private Instant step(Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        var date = local.toLocalDate();
        if (weekends && date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            return date.plusDays(1).atStartOfDay(zone).toInstant();
        }
        var isOvernight = to.isBefore(from);
        var evening = begin(date, zone);
        if (from.equals(to)) {
            return at;
        }
        if (isOvernight && at.isBefore(end(date, zone))) {
            return end(date, zone);
        }
        if (!at.isBefore(evening)) {
            var end = end(isOvernight ? date.plusDays(1) : date, zone);
            return at.isBefore(end) ? end : at;
        }
        return at;
    }

    /** A time that the clock skips counts as the first after it; one that comes twice as the first of the two. */
    private Instant begin(LocalDate date, ZoneId zone) {
        return date.atTime(from).atZone(zone).toInstant();
    }

    /** Of one that comes twice the second, for somebody sleeps until then. */
    private Instant end(LocalDate date, ZoneId zone) {
        return date.atTime(to).atZone(zone).withLaterOffsetAtOverlap().toInstant();
    }
}
