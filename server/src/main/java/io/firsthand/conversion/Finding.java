package io.firsthand.conversion;

import io.firsthand.statistics.Interval;
import io.firsthand.statistics.Proportion;

/**
 * Leads with one value of a characteristic beside all others.
 *
 * @param place of the value among those of the characteristic
 * @param ratio how many times as often they come to the goal as the others, with its interval of 95 %
 * @param p of Fisher's exact test
 * @param q the rate of false findings at which it is one, of all values that were looked at (Benjamini and Hochberg)
 * @param within the same ratio compared within channels only (Mantel and Haenszel), with its interval of 95 %; not a
 *     number where there is nothing to compare
 */
public record Finding(
        Characteristic characteristic,
        int place,
        Proportion with,
        Proportion without,
        double ratio,
        Interval interval,
        double p,
        double q,
        double within,
        Interval withinInterval,
        Says says) {

    /** Level of all intervals. */
    public static final double LEVEL = 0.95;

    /** What may be concluded. */
    public enum Says {
        MORE,
        LESS,
        /** There is a difference, but it goes with the channels they come by: within channels there is none. */
        CHANNEL,
        NO_DIFFERENCE,
        /** Fewer than 30 with it, or without it. */
        TOO_FEW
    }

    public String value() {
        return characteristic.values().get(place);
    }
}
