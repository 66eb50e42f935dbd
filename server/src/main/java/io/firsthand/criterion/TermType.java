package io.firsthand.criterion;

import java.util.Locale;

/** What sort of values a term has. */
public enum TermType {
    TEXT,
    /** A text that is one of few words. */
    CHOICE,
    NUMBER,
    BOOLEAN,
    TIME,
    DURATION,
    /** Several texts, perhaps none. */
    LIST,
    /** What the buyer did, perhaps nothing. */
    SIGNALS;

    /** {@code criterion.type.<id>} are its words. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
