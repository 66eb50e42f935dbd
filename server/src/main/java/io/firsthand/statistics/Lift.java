package io.firsthand.statistics;

/**
 * How many times as often it happens among those that were picked as among all.
 *
 * @param isKnown false where nobody was picked or none of them came to it: then there is no interval either
 */
public record Lift(double ratio, Interval interval, boolean isKnown) {

    private static final Lift UNKNOWN = new Lift(0, new Interval(0, Double.POSITIVE_INFINITY), false);

    /**
     * The interval is symmetric on the logarithm of the ratio, as Katz et al., Biometrics 34 (1978) 469–474, have it for
     * two separate samples. Here the one is a part of the other, so the variance of the logarithm is that of one
     * multinomial sample by the delta method.
     *
     * @param picked a part of all
     */
    public static Lift of(Proportion picked, Proportion all, double level) {
        if (picked.hits() == 0) {
            return UNKNOWN;
        }
        var ratio = picked.share() / all.share();
        var around = Normal.z(level) * Math.sqrt(Math.max(0, variance(picked, all)));
        return new Lift(ratio, new Interval(ratio * Math.exp(-around), ratio * Math.exp(around)), true);
    }

    /**
     * Of ln hits − ln picked − ln reached: over the cells, count times derivative squared; less the square of the sum of
     * count times derivative, which is −1, over all.
     */
    private static double variance(Proportion picked, Proportion all) {
        var hits = (double) picked.hits();
        var n = (double) picked.n();
        var reached = (double) all.hits();
        var ofHits = 1 / hits - 1 / n - 1 / reached;
        var misses = (n - hits) / (n * n);
        var passedBy = (reached - hits) / (reached * reached);
        return hits * ofHits * ofHits + misses + passedBy - 1.0 / all.n();
    }
}
