package io.firsthand.duplicate;

import java.util.List;

/**
 * How probable it is that two contacts are one person.
 *
 * @param bits the odds, as a power of two
 * @param reasons what speaks for it and against it, the weightiest first
 */
record Likeness(double bits, List<Reason> reasons) {

    /** From here on a pair is worth somebody's time. */
    static final double PROBABLE = 0;

    Likeness {
        reasons = List.copyOf(reasons);
    }

    boolean isProbable() {
        return bits >= PROBABLE;
    }

    /** From 0 to 100. */
    int percent() {
        return percent(bits);
    }

    static int percent(double bits) {
        return (int) Math.floor(100 / (1 + Math.pow(2, -bits)));
    }
}
