package io.firsthand.insight;

import io.firsthand.statistics.Bootstrap;
import io.firsthand.statistics.Interval;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Between what the sum lies that open opportunities bring: drawn many times, each won or not by its own chance, and the win
 * rate itself only as well known as those tell that have ended (on the logarithm, by the delta method). Where there are very
 * many, only the largest are drawn one by one; what the others of the same chance bring together is normal, by the central
 * limit theorem.
 */
final class Outlook {

    private static final int DRAWS = 1_500_000;
    /** The largest so many. */
    static final int ONE_BY_ONE = 500;

    private Outlook() {}

    /**
     * Opportunities of one chance.
     *
     * @param amount the sum of theirs
     * @param squares the sum of the squares of their amounts
     */
    record Part(double likely, long deals, double amount, double squares) {

        static Part one(double likely, double amount) {
            return new Part(likely, 1, amount, amount * amount);
        }
    }

    /** The standard error of the logarithm of the win rate. */
    static double spread(long won, long lost) {
        var rate = (won + 0.5) / (won + lost + 1);
        return Math.sqrt((1 - rate) / (rate * (won + lost + 1)));
    }

    /** At {@link Share#LEVEL}; the same numbers each time for the same pipeline. */
    static Interval range(List<Part> parts, double spread) {
        var bySize = parts.stream()
                .filter(it -> it.deals() == 1)
                .sorted(Comparator.comparingDouble(Part::amount).reversed())
                .toList();
        var single = bySize.subList(0, Math.min(ONE_BY_ONE, bySize.size()));
        var crowds = new LinkedHashMap<Double, Crowd>();
        bySize.subList(single.size(), bySize.size()).forEach(it -> crowd(crowds, it));
        parts.stream().filter(it -> it.deals() > 1).forEach(it -> crowd(crowds, it));
        var random = new SplittableRandom(parts.size());
        var sums = new double[Math.clamp(DRAWS / Math.max(1, single.size() + crowds.size()), 500, 2_000)];
        for (var round = 0; round < sums.length; round++) {
            var rate = Math.exp(spread * random.nextGaussian());
            var mean = 0.0;
            var variance = 0.0;
            for (var crowd : crowds.values()) {
                mean += crowd.mean(rate);
                variance += crowd.variance(rate);
            }
            sums[round] = crowds.isEmpty() ? 0 : Math.max(0, mean + Math.sqrt(variance) * random.nextGaussian());
            for (var it : single) {
                sums[round] += random.nextDouble() < it.likely() * rate ? it.amount() : 0;
            }
        }
        return Bootstrap.middle(sums, Share.LEVEL);
    }

    private static void crowd(Map<Double, Crowd> crowds, Part it) {
        crowds.computeIfAbsent(it.likely(), Crowd::new).add(it);
    }

    /** All of one chance that are not drawn one by one. */
    private static final class Crowd {

        private final double likely;
        private double sum;
        private double squares;

        Crowd(double likely) {
            this.likely = likely;
        }

        void add(Part it) {
            sum += it.amount();
            squares += it.squares();
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
