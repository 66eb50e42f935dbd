package io.firsthand.field;

import io.firsthand.table.Booleans;
import io.firsthand.table.DateOrder;
import io.firsthand.table.Dates;
import io.firsthand.table.Durations;
import io.firsthand.table.Numbers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * How dates and numbers are written where values come from.
 *
 * @param zone of times that name none
 */
public record Notation(DateOrder order, ZoneId zone, boolean decimalComma) {

    /** As we write them ourselves: the year first, a decimal point. */
    public static final Notation OURS = new Notation(DateOrder.YEAR_MONTH_DAY, ZoneOffset.UTC, false);

    /**
     * A value as we keep it, whatever way it was written: 1234.5, 2026-05-04, 2026-05-04T09:30:00Z, PT26M43S, true; empty
     * if it is none of that type.
     */
    public Optional<String> read(FieldType type, String text) {
        var value = text.strip();
        return switch (type) {
            case TEXT, CHOICE -> Optional.of(value).filter(it -> !it.isEmpty());
            case NUMBER ->
                Numbers.read(value, decimalComma)
                        .map(it ->
                                it.signum() == 0 ? "0" : it.stripTrailingZeros().toPlainString());
            case DATE -> date(value);
            case DURATION -> Durations.read(value).map(Object::toString);
            case BOOLEAN -> Booleans.read(value).map(Object::toString);
        };
    }

    private Optional<String> date(String value) {
        if (value.length() == 10 && value.charAt(4) == '-') {
            try {
                return Optional.of(LocalDate.parse(value).toString());
            } catch (DateTimeParseException _) {
                return Optional.empty();
            }
        }
        return Dates.read(value, order, zone).map(it -> written(value, it));
    }

    private String written(String value, Instant time) {
        return value.contains(":") || value.matches("\\d{10}|\\d{13}")
                ? time.toString()
                : LocalDate.ofInstant(time, zone).toString();
    }
}
