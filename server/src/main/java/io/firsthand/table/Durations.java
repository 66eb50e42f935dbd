package io.firsthand.table;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads lengths of time as programs write them: hours, minutes and seconds, days before them or not
 * ({@code 00:26:43}, {@code 2 days, 0:17:26}, {@code 1.02:03:04}), amounts with units ({@code 1h 5m}), and ISO 8601.
 */
public final class Durations {

    private static final Pattern CLOCK = Pattern.compile(
            "(-)?(?:(\\d{1,6})(?:\\s*(?:days?|d|Tage?n?),?\\s+|\\.))?(\\d{1,7}):([0-5]?\\d)(?::([0-5]?\\d)(?:[.,](\\d{1,9}))?)?");
    private static final Pattern UNITS = Pattern.compile("(?i)(-)?"
            + "(?:(\\d{1,6})\\s*(?:d|days?|tage?n?)\\b,?\\s*)?"
            + "(?:(\\d{1,7})\\s*(?:h|hrs?|hours?|std\\.?|stunden?)(?![a-z]),?\\s*)?"
            + "(?:(\\d{1,9})\\s*(?:m|mins?|minutes?|minuten?)(?![a-z])\\.?,?\\s*)?"
            + "(?:(\\d{1,12})(?:[.,](\\d{1,9}))?\\s*(?:s|secs?|seconds?|sek\\.?|sekunden?))?");

    private Durations() {}

    /** The length that the text names; two figures with one colon are hours and minutes. */
    public static Optional<Duration> read(String text) {
        var cell = text.strip();
        var m = CLOCK.matcher(cell);
        if (m.matches()) {
            return Optional.of(of(m));
        }
        m = UNITS.matcher(cell);
        if (m.matches() && m.end() > m.start() && Character.isLetter(cell.charAt(trimmed(cell) - 1))) {
            return Optional.of(of(m));
        }
        try {
            return cell.startsWith("P") || cell.startsWith("-P") ? Optional.of(Duration.parse(cell)) : Optional.empty();
        } catch (DateTimeException | ArithmeticException _) {
            return Optional.empty();
        }
    }

    private static int trimmed(String cell) {
        return cell.endsWith(".") ? cell.length() - 1 : cell.length();
    }

    private static Duration of(Matcher m) {
        var length = Duration.ofDays(number(m.group(2)))
                .plusHours(number(m.group(3)))
                .plusMinutes(number(m.group(4)))
                .plusSeconds(number(m.group(5)))
                .plusNanos(m.group(6) == null ? 0 : Long.parseLong((m.group(6) + "00000000").substring(0, 9)));
        return m.group(1) == null ? length : length.negated();
    }

    private static long number(@Nullable String figures) {
        return figures == null ? 0 : Long.parseLong(figures);
    }
}
