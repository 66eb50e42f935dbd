package io.firsthand.insight;

import io.firsthand.statistics.Bootstrap;
import io.firsthand.statistics.Interval;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Between what the sum lies that open opportunities bring: drawn many times, each won or not by its own chance, and the win
 * rate itself only as well known as those tell that have ended (on the logarithm, by the delta method). Where there are very
 * many, only the largest are drawn one by one; what the others of the same chance bring together is normal, by the central
 * limit theorem.
 */
final class Outlook {

    /** So many tell the ends of the range to a fiftieth of its width. */
    private static final int ROUNDS = 2_000;
    /** The largest so many at most. */
    static final int ONE_BY_ONE = 500;

    private Outlook() {}

    /**
     * Opportunities of one chance.
     *
     * @param amount the sum of theirs
     * @param squares the sum of the squares of their amounts
     */
    record Part(double likely, long deals, double amount, double squares) {}

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
        var others = Stream.concat(
                        bySize.stream().skip(single.size()), parts.stream().filter(it -> it.deals() > 1))
                .toList();
        var crowd = Crowd.of(others);
        var random = new SplittableRandom(parts.size());
        var sums = new double[ROUNDS];
        for (var round = 0; round < sums.length; round++) {
            var rate = Math.exp(spread * random.nextGaussian());
            sums[round] = others.isEmpty() ? 0 : crowd.draw(rate, random.nextGaussian());
            for (var it : single) {
                sums[round] += random.nextDouble() < it.likely() * rate ? it.amount() : 0;
            }
        }
        return Bootstrap.middle(sums, Share.LEVEL);
    }

    /**
     * All that are not drawn one by one: of each the chance is {@code likely × rate}, so that their mean and their variance
     * are polynomials of the rate, as long as no chance comes to 1.
     *
     * @param mean Σ likely × amount
     * @param square Σ likely × amount²
     * @param twice Σ likely² × amount²
     */
    private record Crowd(List<Part> parts, double most, double mean, double square, double twice) {

        static Crowd of(List<Part> parts) {
            return new Crowd(
                    parts,
                    parts.stream().mapToDouble(Part::likely).max().orElse(0),
                    parts.stream().mapToDouble(it -> it.likely() * it.amount()).sum(),
                    parts.stream().mapToDouble(it -> it.likely() * it.squares()).sum(),
                    parts.stream()
                            .mapToDouble(it -> it.likely() * it.likely() * it.squares())
                            .sum());
        }

        /** What they bring, never less than nothing. */
        double draw(double rate, double gaussian) {
            if (most * rate > 1) {
                return of(parts.stream()
                                .map(it -> new Part(
                                        Math.min(1, it.likely() * rate), it.deals(), it.amount(), it.squares()))
                                .toList())
                        .draw(1, gaussian);
            }
            return Math.max(0, rate * mean + Math.sqrt(Math.max(0, rate * (square - rate * twice))) * gaussian);
        }
    }
}
