package io.firsthand.backtest;

import io.firsthand.show.Interval;

/**
 * How many times as often leads come to the goal among those that were picked as among all.
 *
 * @param interval of 90 %
 * @param isKnown false where nobody was picked or none of them came to the goal: then there is no interval either
 */
public record Lift(double ratio, Interval interval, boolean isKnown) {

    /** Of the normal distribution, for 90 % between minus and plus this. */
    public static final double Z90 = 1.6448536269514722;

    private static final Lift UNKNOWN = new Lift(0, new Interval(0, Double.POSITIVE_INFINITY), false);

    /**
     * The interval is symmetric on the logarithm of the ratio, as Katz et al., Biometrics 34 (1978) 469–474, have it for
     * two separate samples. Here the one is a part of the other, so the variance of the logarithm is that of one
     * multinomial sample by the delta method.
     */
    static Lift of(long hits, long picked, long reached, long all) {
        if (hits == 0) {
            return UNKNOWN;
        }
        var ratio = (double) hits / picked * all / reached;
        var around =
                Z90 * Math.sqrt(Math.max(0, variance((double) hits, (double) picked, (double) reached, (double) all)));
        return new Lift(ratio, new Interval(ratio * Math.exp(-around), ratio * Math.exp(around)), true);
    }

    /**
     * Of ln hits − ln picked − ln reached: over the cells, count times derivative squared; less the square of the sum of
     * count times derivative, which is −1, over all.
     */
    private static double variance(double hits, double picked, double reached, double all) {
        var ofHits = 1 / hits - 1 / picked - 1 / reached;
        var misses = (picked - hits) / (picked * picked);
        var passedBy = (reached - hits) / (reached * reached);
        return hits * ofHits * ofHits + misses + passedBy - 1 / all;
    }
}
