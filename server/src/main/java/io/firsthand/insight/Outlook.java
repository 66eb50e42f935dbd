package io.firsthand.insight;

import io.firsthand.statistics.Bootstrap;
import io.firsthand.statistics.Interval;
import java.util.HashMap;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Between what the sum lies that open opportunities bring: drawn many times, each won or not by its own chance, and the win
 * rate itself only as well known as those tell that have ended (on the logarithm, by the delta method). Where there are very
 * many, only the largest are drawn one by one; what the others of the same chance bring together is normal, by the central
 * limit theorem.
 */
final class Outlook {

    private static final int DRAWS = 1_500_000;
    private static final int ONE_BY_ONE = 500;

    private Outlook() {}

    /** The standard error of the logarithm of the win rate. */
    static double spread(long won, long lost) {
        var rate = (won + 0.5) / (won + lost + 1);
        return Math.sqrt((1 - rate) / (rate * (won + lost + 1)));
    }

    /** At {@link Share#LEVEL}; the same numbers each time for the same pipeline. */
    static Interval range(double[] likely, double[] amounts, double spread) {
        var bySize = IntStream.range(0, amounts.length)
                .boxed()
                .sorted((one, other) -> Double.compare(amounts[other], amounts[one]))
                .mapToInt(Integer::intValue)
                .toArray();
        var single = Math.min(ONE_BY_ONE, bySize.length);
        var crowds = new HashMap<Double, Crowd>();
        for (var i = single; i < bySize.length; i++) {
            crowds.computeIfAbsent(likely[bySize[i]], Crowd::new).add(amounts[bySize[i]]);
        }
        var random = new SplittableRandom(likely.length);
        var sums = new double[Math.clamp(DRAWS / Math.max(1, single + crowds.size()), 500, 2_000)];
        for (var round = 0; round < sums.length; round++) {
            var rate = Math.exp(spread * random.nextGaussian());
            var mean = 0.0;
            var variance = 0.0;
            for (var crowd : crowds.values()) {
                mean += crowd.mean(rate);
                variance += crowd.variance(rate);
            }
            sums[round] = crowds.isEmpty() ? 0 : Math.max(0, mean + Math.sqrt(variance) * random.nextGaussian());
            for (var i = 0; i < single; i++) {
                sums[round] += random.nextDouble() < likely[bySize[i]] * rate ? amounts[bySize[i]] : 0;
            }
        }
        return Bootstrap.middle(sums, Share.LEVEL);
    }

    /** Opportunities of one chance. */
    private static final class Crowd {

        private final double likely;
        private double sum;
        private double squares;

        Crowd(double likely) {
            this.likely = likely;
        }

        void add(double amount) {
            sum += amount;
            squares += amount * amount;
        }

        double mean(double rate) {
            return Math.min(1, likely * rate) * sum;
        }

        double variance(double rate) {
            var chance = Math.min(1, likely * rate);
            return chance * (1 - chance) * squares;
        }
    }
}
