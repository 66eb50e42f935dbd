package io.firsthand.criterion;

import io.firsthand.field.FieldType;
import io.firsthand.field.Notation;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** A value that a form compares with. */
public sealed interface Operand {

    int MOST_DAYS = 36_500;

    /** As people write it in a form; {@link #read} reads it. */
    String text();

    /** Empty if the text is no value that the operator compares such a term with. */
    static Optional<Operand> read(TermType type, Operator operator, String text) {
        if (operator.takesDays()) {
            return Notation.OURS
                    .read(FieldType.NUMBER, text)
                    .map(BigDecimal::new)
                    .flatMap(Operand::days);
        }
        return switch (type) {
            case TEXT, CHOICE, LIST ->
                Optional.of(text.strip()).filter(it -> !it.isEmpty()).map(Text::new);
            case NUMBER -> Notation.OURS.read(FieldType.NUMBER, text).map(it -> new Amount(new BigDecimal(it)));
            case BOOLEAN -> Notation.OURS.read(FieldType.BOOLEAN, text).map(it -> new Flag(it.equals("true")));
            case TIME -> Notation.OURS.read(FieldType.DATE, text).map(it -> new Time(moment(it)));
            case DURATION -> Notation.OURS.read(FieldType.DURATION, text).map(it -> new Span(Duration.parse(it)));
            case SIGNALS -> Optional.empty();
        };
    }

    private static Optional<Operand> days(BigDecimal it) {
        var whole = it.stripTrailingZeros().scale() <= 0;
        return whole && it.signum() >= 0 && it.compareTo(BigDecimal.valueOf(MOST_DAYS)) <= 0
                ? Optional.of(new Amount(it))
                : Optional.empty();
    }

    private static Instant moment(String read) {
        return read.contains("T")
                ? Instant.parse(read)
                : LocalDate.parse(read).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Some words. */
    record Text(String value) implements Operand {
        @Override
        public String text() {
            return value;
        }
    }

    /** A number as precise as {@code double}; also a number of days. */
    record Amount(BigDecimal value) implements Operand {

        public Amount {
            var near = BigDecimal.valueOf(value.doubleValue());
            value = near.signum() == 0 ? BigDecimal.ZERO : near.stripTrailingZeros();
        }

        public Amount(double value) {
            this(BigDecimal.valueOf(value));
        }

        @Override
        public String text() {
            return value.toPlainString();
        }
    }

    /** Yes or no. */
    record Flag(boolean value) implements Operand {
        @Override
        public String text() {
            return Boolean.toString(value);
        }
    }

    /** A moment; shown as a day where it is the first moment of one in UTC. */
    record Time(Instant value) implements Operand {
        @Override
        public String text() {
            var there = value.atOffset(ZoneOffset.UTC);
            return there.toLocalTime().toNanoOfDay() == 0 ? there.toLocalDate().toString() : value.toString();
        }
    }

    /** A length of time. */
    record Span(Duration value) implements Operand {
        @Override
        public String text() {
            return value.toString();
        }
    }
}
