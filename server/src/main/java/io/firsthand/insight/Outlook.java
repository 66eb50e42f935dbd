package io.firsthand.insight;

import io.firsthand.statistics.Bootstrap;
import io.firsthand.statistics.Interval;
import java.util.SplittableRandom;

/**
 * Between what the sum lies that open opportunities bring: drawn many times, each won or not by its own chance, and the win
 * rate itself only as well known as those tell that have ended (on the logarithm, by the delta method).
 */
final class Outlook {

    private static final int DRAWS = 3_000_000;

    private Outlook() {}

    /** The standard error of the logarithm of the win rate. */
    static double spread(long won, long lost) {
        var rate = (won + 0.5) / (won + lost + 1);
        return Math.sqrt((1 - rate) / (rate * (won + lost + 1)));
    }

    /** At {@link Share#LEVEL}; the same numbers each time for the same pipeline. */
    static Interval range(double[] likely, double[] amounts, double spread) {
        var random = new SplittableRandom(likely.length);
        var rounds = Math.clamp(DRAWS / Math.max(1, likely.length), 200, 2_000);
        var sums = new double[rounds];
        for (var round = 0; round < rounds; round++) {
            var rate = Math.exp(spread * random.nextGaussian());
            for (var i = 0; i < likely.length; i++) {
                sums[round] += random.nextDouble() < likely[i] * rate ? amounts[i] : 0;
            }
        }
        return Bootstrap.middle(sums, Share.LEVEL);
    }
}
