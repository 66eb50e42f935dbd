package io.firsthand.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Days as people type them: a year that no calendar on a wall has is a slip of the hand, and databases choke on it. */
public final class Days {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private Days() {}

    /** A day such as 2026-11-21 between 1900 and 2199, or else an exception. */
    public static LocalDate parse(String typed) {
        return of(typed).orElseThrow(() -> new DateTimeException("no day"));
    }

    /** The same, or nothing. */
    public static Optional<LocalDate> of(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip())).filter(Days::isLikely);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    public static boolean isLikely(LocalDate day) {
        return !day.isBefore(EARLIEST) && !day.isAfter(LATEST);
    }
}
