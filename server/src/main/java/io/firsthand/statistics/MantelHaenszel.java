package io.firsthand.statistics;

import java.util.List;

/**
 * One share beside another, compared only within strata (such as channels) and then put together, so that a stratum with
 * much of both does not pass for an effect. A factor by which leads differ within a stratum still may.
 *
 * @param strata those that have nothing of one of the two say nothing and weigh nothing
 */
public record MantelHaenszel(List<TwoProportions> strata) {

    public MantelHaenszel {
        strata = List.copyOf(strata);
    }

    /**
     * The common odds ratio of Mantel and Haenszel, J. Natl. Cancer Inst. 22 (1959) 719–748: Σ(ad / n) / Σ(bc / n) with a
     * hits and b misses of the one, c hits and d misses of the other, n all of the stratum. Not a number, or infinite,
     * where the sums are 0.
     */
    public double oddsRatio() {
        return sum(it -> a(it) * d(it) / n(it)) / sum(it -> b(it) * c(it) / n(it));
    }

    /** Symmetric on the logarithm, with the variance of Robins, Breslow and Greenland, Biometrics 42 (1986) 311–323. */
    public Interval oddsRatio(double level) {
        var r = sum(it -> a(it) * d(it) / n(it));
        var s = sum(it -> b(it) * c(it) / n(it));
        var pr = sum(it -> (a(it) + d(it)) / n(it) * (a(it) * d(it) / n(it)));
        var mixed = sum(it ->
                (a(it) + d(it)) / n(it) * (b(it) * c(it) / n(it)) + (b(it) + c(it)) / n(it) * (a(it) * d(it) / n(it)));
        var qs = sum(it -> (b(it) + c(it)) / n(it) * (b(it) * c(it) / n(it)));
        return around(oddsRatio(), pr / (2 * r * r) + mixed / (2 * r * s) + qs / (2 * s * s), level);
    }

    /** How many times as often, common to the strata: Σ(a (c + d) / n) / Σ(c (a + b) / n). */
    public double ratio() {
        return sum(it -> a(it) * it.other().n() / n(it))
                / sum(it -> c(it) * it.one().n() / n(it));
    }

    /** Symmetric on the logarithm, with the variance of Greenland and Robins, Biometrics 41 (1985) 55–68. */
    public Interval ratio(double level) {
        var r = sum(it -> a(it) * it.other().n() / n(it));
        var s = sum(it -> c(it) * it.one().n() / n(it));
        var variance = sum(it -> ((double) it.one().n() * it.other().n() * (a(it) + c(it)) - a(it) * c(it) * n(it))
                        / (n(it) * n(it)))
                / (r * s);
        return around(ratio(), variance, level);
    }

    private static Interval around(double ratio, double variance, double level) {
        if (!(ratio > 0) || Double.isInfinite(ratio) || !(variance >= 0)) {
            return new Interval(0, Double.POSITIVE_INFINITY);
        }
        var around = Normal.z(level) * Math.sqrt(variance);
        return new Interval(ratio * Math.exp(-around), ratio * Math.exp(around));
    }

    /**
     * How likely so uneven a split would be if there were no difference within strata: the χ² of Cochran (1954) and
     * Mantel and Haenszel (1959) with one degree of freedom and a continuity correction of ½; 1 if nothing can be said.
     */
    public double p() {
        var distance = Math.abs(sum(it -> a(it) - (double) it.one().n() * (a(it) + c(it)) / n(it)));
        var variance = sum(it -> n(it) < 2
                ? 0
                : (double) it.one().n()
                        * it.other().n()
                        * (a(it) + c(it))
                        * (b(it) + d(it))
                        / (n(it) * n(it) * (n(it) - 1)));
        return variance <= 0 ? 1 : Normal.twoSided(Math.max(0, distance - 0.5) / Math.sqrt(variance));
    }

    private interface Term {
        double of(TwoProportions stratum);
    }

    private double sum(Term term) {
        return strata.stream()
                .filter(it -> it.one().n() > 0 && it.other().n() > 0)
                .mapToDouble(term::of)
                .sum();
    }

    private static double a(TwoProportions it) {
        return it.one().hits();
    }

    private static double b(TwoProportions it) {
        return it.one().misses();
    }

    private static double c(TwoProportions it) {
        return it.other().hits();
    }

    private static double d(TwoProportions it) {
        return it.other().misses();
    }

    private static double n(TwoProportions it) {
        return it.one().n() + (double) it.other().n();
    }
}
