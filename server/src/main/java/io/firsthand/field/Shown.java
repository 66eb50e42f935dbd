package io.firsthand.field;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A value as people read it: a point in time, or words with arguments, or else a text.
 *
 * @param words the key of words for it
 */
public record Shown(@Nullable Instant time, @Nullable String words, List<Object> arguments, String text) {

    private static final int MOST_DIGITS = 6;

    public static Shown of(FieldType type, String value, Locale locale) {
        var read = Notation.OURS.read(type, value).orElse("");
        if (read.isEmpty()) {
            return text(value);
        }
        return switch (type) {
            case TEXT, CHOICE -> text(value);
            case NUMBER -> {
                var format = NumberFormat.getNumberInstance(locale);
                format.setMaximumFractionDigits(MOST_DIGITS);
                yield text(format.format(new BigDecimal(read)));
            }
            case DATE ->
                read.contains("T")
                        ? new Shown(Instant.parse(read), null, List.of(), value)
                        : text(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                .withLocale(locale)
                                .format(LocalDate.parse(read)));
            case DURATION -> duration(Duration.parse(read), value);
            case BOOLEAN -> new Shown(null, read.equals("true") ? "field.yes" : "field.no", List.of(), value);
        };
    }

    private static Shown duration(Duration it, String value) {
        var words = it.toDays() > 0
                ? "field.duration"
                : it.toHours() > 0 ? "field.duration.hours" : "field.duration.minutes";
        return new Shown(
                null, words, List.of(it.toDays(), it.toHoursPart(), it.toMinutesPart(), it.toSecondsPart()), value);
    }

    private static Shown text(String text) {
        return new Shown(null, null, List.of(), text);
    }
}
