package io.firsthand.statistics;

import java.util.Optional;

/**
 * How far two judges agree beyond what chance would bring: Cohen, Educ. Psychol. Meas. 20 (1960) 37–46.
 * κ = (pₒ − pₑ) / (1 − pₑ), pₒ the share on which they agree, pₑ the share on which they would if each kept to how often
 * it gives each answer but answered by lot. 1 is full agreement, 0 no more than chance, below 0 less.
 *
 * <p>Assumes that the judges answer without knowing of each other and that the things judged are independent. Where
 * nearly all get the same answer κ is low even if they rarely differ: look at {@code agreement} too.
 *
 * @param variance of κ in large samples: Fleiss, Cohen and Everitt, Psychol. Bull. 72 (1969) 323–327, formula 13
 */
public record Kappa(double value, double variance, double agreement, double byChance, long n) {

    /** Of two answers; nothing if all of it is one answer, because then chance alone agrees always. */
    public static Optional<Kappa> of(long bothYes, long firstOnly, long secondOnly, long bothNo) {
        return of(new long[][] {{bothYes, firstOnly}, {secondOnly, bothNo}});
    }

    /** Of as many answers as there are rows: how often the first judge gave the one and the second the other. */
    public static Optional<Kappa> of(long[][] counts) {
        var k = counts.length;
        var n = 0L;
        var first = new double[k];
        var second = new double[k];
        for (var i = 0; i < k; i++) {
            for (var j = 0; j < k; j++) {
                n += counts[i][j];
                first[i] += counts[i][j];
                second[j] += counts[i][j];
            }
        }
        var observed = 0.0;
        var chance = 0.0;
        for (var i = 0; i < k; i++) {
            first[i] /= n;
            second[i] /= n;
            observed += (double) counts[i][i] / n;
            chance += first[i] * second[i];
        }
        if (n == 0 || chance >= 1 - 1e-12) {
            return Optional.empty();
        }
        var variance = variance(counts, n, first, second, observed, chance);
        return Optional.of(new Kappa((observed - chance) / (1 - chance), variance, observed, chance, n));
    }

    private static double variance(
            long[][] counts, long n, double[] first, double[] second, double observed, double chance) {
        var sum = 0.0;
        for (var i = 0; i < counts.length; i++) {
            for (var j = 0; j < counts.length; j++) {
                var share = (double) counts[i][j] / n;
                var part = (i == j ? 1 - chance : 0) - (second[i] + first[j]) * (1 - observed);
                sum += share * part * part;
            }
        }
        var mean = observed * chance - 2 * chance + observed;
        return Math.max(0, (sum - mean * mean) / (n * Math.pow(1 - chance, 4)));
    }

    /** κ ∓ z √variance, cut off at −1 and 1; below some 200 things judged a little too narrow. */
    public Interval interval(double level) {
        var around = Normal.z(level) * Math.sqrt(variance);
        return new Interval(Math.max(-1, value - around), Math.min(1, value + around));
    }
}
