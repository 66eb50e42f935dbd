package io.firsthand.diagnosis;

import java.util.Locale;

/** What an answer is counted in. */
public enum Unit {
    /** A share, from 0 to 1. */
    SHARE,
    HOURS,
    DAYS,
    COUNT,
    /** A number without a unit, with two decimals. */
    RATIO;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
