package io.firsthand.criterion;

import static io.firsthand.criterion.Operator.*;

import io.firsthand.field.FieldType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What sort of values a term has. */
public enum TermType {
    TEXT(String.class, IS, IS_NOT, ONE_OF, NONE_OF, CONTAINS, IS_KNOWN, IS_UNKNOWN),
    /** A text that is one of few words. */
    CHOICE(String.class, IS, IS_NOT, ONE_OF, NONE_OF, CONTAINS, IS_KNOWN, IS_UNKNOWN),
    NUMBER(
            Double.class,
            AT_LEAST,
            AT_MOST,
            BETWEEN,
            MORE_THAN,
            LESS_THAN,
            IS,
            IS_NOT,
            ONE_OF,
            NONE_OF,
            IS_KNOWN,
            IS_UNKNOWN),
    BOOLEAN(Boolean.class, IS, IS_KNOWN, IS_UNKNOWN),
    TIME(
            Instant.class,
            WITHIN_LAST_DAYS,
            MORE_THAN_DAYS_AGO,
            WITHIN_NEXT_DAYS,
            AT_LEAST,
            AT_MOST,
            BETWEEN,
            IS_KNOWN,
            IS_UNKNOWN),
    DURATION(Duration.class, AT_LEAST, AT_MOST, BETWEEN, MORE_THAN, LESS_THAN, IS_KNOWN, IS_UNKNOWN),
    /** Several texts, perhaps none. */
    LIST(List.class, HAS_ANY, HAS_NONE, IS_KNOWN, IS_UNKNOWN),
    /** What the buyer did, perhaps nothing; asked about by {@link Condition.Signals}. */
    SIGNALS(List.class);

    private final Class<?> held;

    @SuppressWarnings("ImmutableEnumChecker") // List.of made it.
    private final List<Operator> operators;

    TermType(Class<?> held, Operator... operators) {
        this.held = held;
        this.operators = List.of(operators);
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its words. */
    public String words() {
        return "criterion.type." + id();
    }

    static TermType of(FieldType type) {
        return switch (type) {
            case TEXT -> TEXT;
            case CHOICE -> CHOICE;
            case NUMBER -> NUMBER;
            case BOOLEAN -> BOOLEAN;
            case DATE -> TIME;
            case DURATION -> DURATION;
        };
    }

    /**
     * A value as {@link Knowledge} holds it, of text as it was written or is kept with a lead; null where it is none of
     * this type, and so nothing is known.
     */
    public @Nullable Object read(Object raw) {
        if (this == LIST || this == SIGNALS) {
            return raw instanceof List<?> ? raw : null;
        }
        var text = raw.toString();
        var operand = Operand.read(this, Operator.IS, text).orElse(null);
        return switch (operand) {
            case null -> null;
            case Operand.Text it -> it.value();
            case Operand.Amount it -> it.value().doubleValue();
            case Operand.Flag it -> it.value();
            case Operand.Time it -> it.value();
            case Operand.Span it -> it.value();
        };
    }

    /** Those that make sense for it, as forms offer them. */
    public List<Operator> operators() {
        return operators;
    }

    /** Whether {@link Knowledge} holds such a value for it. */
    boolean holds(Object value) {
        return held.isInstance(value);
    }
}
