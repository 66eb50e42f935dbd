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

    private static final double MOST = 1e6;

    /** Whether a limit may be as high as that. */
    boolean holds(double limit) {
        return limit <= (this == SHARE ? 1 : MOST);
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
