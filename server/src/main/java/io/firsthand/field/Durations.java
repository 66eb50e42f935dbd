package io.firsthand.field;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads lengths of time: 00:26:43, 2 days, 0:17:26 and PT26M43S. */
final class Durations {

    private static final Pattern CLOCK = Pattern.compile(
            "(?:(\\d{1,6})\\s*(?:days?|d|Tage?),?\\s+)?(\\d{1,6}):([0-5]\\d)(?::([0-5]\\d)(?:\\.(\\d{1,6}))?)?");

    private Durations() {}

    static Optional<Duration> read(String text) {
        var cell = text.strip();
        var m = CLOCK.matcher(cell);
        if (m.matches()) {
            return Optional.of(Duration.ofDays(number(m, 1))
                    .plusHours(number(m, 2))
                    .plusMinutes(number(m, 3))
                    .plusSeconds(number(m, 4)));
        }
        try {
            return cell.startsWith("P") ? Optional.of(Duration.parse(cell)) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static long number(Matcher m, int group) {
        return m.group(group) == null ? 0 : Long.parseLong(m.group(group));
    }
}
