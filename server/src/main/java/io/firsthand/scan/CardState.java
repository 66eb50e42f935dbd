package io.firsthand.scan;

import java.util.Locale;

/** Where a card is on its way. */
public enum CardState {
    /** For its turn to be read. */
    WAITING,
    READING,
    /** To be looked at by a person. */
    READY,
    /** It is a lead. */
    ACCEPTED,
    SKIPPED;

    /** As it stands in tables and messages. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CardState of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    public boolean isBusy() {
        return this == WAITING || this == READING;
    }
}
