package io.firsthand.field;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a value is found by: a number for what has an order (seconds for times and lengths of time), else a text.
 *
 * @param text lower case, without marks; empty for what is found by its number
 */
record FieldKey(String text, double number) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int LONGEST = 200;

    /** A value that is none of its type, as files may bring one, is found by its text. */
    static FieldKey of(FieldType type, String value) {
        if (!type.isOrdered()) {
            var word =
                    type == FieldType.BOOLEAN ? Notation.OURS.read(type, value).orElse(value) : value;
            return new FieldKey(folded(word), 0);
        }
        return Notation.OURS
                .read(type, value)
                .map(read -> new FieldKey("", number(type, read)))
                .orElseGet(() -> new FieldKey(folded(value), 0));
    }

    private static double number(FieldType type, String read) {
        return switch (type) {
            case DATE ->
                read.contains("T")
                        ? Instant.parse(read).getEpochSecond()
                        : LocalDate.parse(read).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
            case DURATION -> Duration.parse(read).toSeconds();
            case NUMBER, TEXT, BOOLEAN, CHOICE -> Double.parseDouble(read);
        };
    }

    private static String folded(String value) {
        var text = value.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        var plain = text.chars().allMatch(c -> c < 128)
                ? text
                : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                        .replaceAll("")
                        .replace("ß", "ss");
        var known = plain.isEmpty() ? "-" : plain;
        return known.substring(0, Math.min(known.length(), LONGEST));
    }
}
