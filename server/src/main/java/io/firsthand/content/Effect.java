package io.firsthand.content;

import io.firsthand.statistics.MantelHaenszel;
import io.firsthand.statistics.Proportion;

/**
 * How many of the leads that asked what a piece answers came a stage further within 60 days: of those that got it, and of
 * those that did not. What it shows is no experiment: people choose to whom they send something.
 *
 * @param matched the two compared within the same stage and channel only
 * @param comparable how many of those that got it have somebody to be compared with
 */
public record Effect(Proportion with, Proportion without, MantelHaenszel matched, long comparable) {

    public static final int DAYS = 60;

    /** With fewer on either side nothing is said. */
    public static final long ENOUGH = 5;

    public boolean isEnough() {
        return comparable >= ENOUGH && without.n() >= ENOUGH;
    }
}
