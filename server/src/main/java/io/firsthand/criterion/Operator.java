package io.firsthand.criterion;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a comparison compares. */
public enum Operator {
    /** Exactly, in large and small letters as they are. */
    IS,
    IS_NOT,
    ONE_OF,
    NONE_OF,
    /** The text has the other one in it, in large or small letters. */
    CONTAINS,
    /** One text of a list is one of these. */
    HAS_ANY,
    /** No text of a list is one of these. */
    HAS_NONE,
    AT_LEAST,
    AT_MOST,
    MORE_THAN,
    LESS_THAN,
    /** With both ends. */
    BETWEEN,
    /** The time is not longer ago than that many days. */
    WITHIN_LAST_DAYS,
    MORE_THAN_DAYS_AGO,
    /** The time is past, or not further ahead than that many days. */
    WITHIN_NEXT_DAYS,
    IS_KNOWN,
    IS_UNKNOWN;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its words. */
    public String words() {
        return "criterion.operator." + id();
    }

    public static Optional<Operator> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
    }

    /** Whether it compares with a number of days. */
    public boolean takesDays() {
        return this == WITHIN_LAST_DAYS || this == MORE_THAN_DAYS_AGO || this == WITHIN_NEXT_DAYS;
    }

    public boolean takesMany() {
        return this == ONE_OF || this == NONE_OF || this == HAS_ANY || this == HAS_NONE;
    }

    /** How many values it compares with; of those that take many, one at least. */
    public int takes() {
        return switch (this) {
            case IS_KNOWN, IS_UNKNOWN -> 0;
            case BETWEEN -> 2;
            default -> 1;
        };
    }
}
