package io.firsthand.duplicate;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a date of birth in whatever way it is written, as eight digits, the year first. */
final class Birth {

    private static final Pattern PLAIN = Pattern.compile("(?:1[89]|20)\\d{6}");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ].*)?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/. ]+(\\d{1,2})[-/. ]+(\\d{4})");

    private Birth() {}

    static Optional<String> digits(String text) {
        var date = text.strip();
        if (PLAIN.matcher(date).matches()) {
            return Optional.of(date);
        }
        var first = YEAR_FIRST.matcher(date);
        if (first.matches()) {
            return Optional.of(first.group(1) + two(first.group(2)) + two(first.group(3)));
        }
        var last = YEAR_LAST.matcher(date);
        return last.matches() ? Optional.of(last.group(3) + two(last.group(2)) + two(last.group(1))) : Optional.empty();
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }
}
