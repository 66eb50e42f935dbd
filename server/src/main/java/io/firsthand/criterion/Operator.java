package io.firsthand.criterion;

import java.util.Locale;

/** How a comparison compares. {@code criterion.operator.<id>} are its words. */
public enum Operator {
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
}
