package io.firsthand.statistics;

/**
 * How many of how many.
 *
 * <p>Taken as a binomial sample: each of the {@code n} hits or misses by itself, all with the same probability. Leads of
 * one company do not, so that the intervals are a little too narrow where many came from few companies.
 */
public record Proportion(long hits, long n) {

    /** With fewer than these an interval is so wide that it hardly tells anything; pages say so. */
    public static final long FEW = 30;

    public Proportion {
        if (hits < 0 || n < hits) {
            throw new IllegalArgumentException(hits + " of " + n);
        }
    }

    /** The share, from 0 to 1; 0 of none. */
    public double share() {
        return n == 0 ? 0 : (double) hits / n;
    }

    public long misses() {
        return n - hits;
    }

    public boolean isSmall() {
        return n < FEW;
    }

    public Proportion plus(Proportion other) {
        return new Proportion(hits + other.hits, n + other.n);
    }

    /** Those of this one that are not of a part of it. */
    public Proportion without(Proportion part) {
        return new Proportion(hits - part.hits, n - part.n);
    }

    /**
     * The score interval without continuity correction: Wilson, J. Amer. Statist. Assoc. 22 (1927) 209–212; method 3 of
     * Newcombe, Statistics in Medicine 17 (1998) 857–872. With n tries, p the share, q = 1 − p and z the normal quantile
     * its bounds are (2np + z² ∓ z √(z² + 4npq)) / (2 (n + z²)); from 0 to 1 where nothing was tried. Covers the level on
     * average over shares; use it for tables.
     */
    public Interval wilson(double level) {
        if (n == 0) {
            return new Interval(0, 1);
        }
        var z = Normal.z(level);
        var p = share();
        var middle = 2 * n * p + z * z;
        var around = z * Math.sqrt(z * z + 4 * n * p * (1 - p));
        var whole = 2 * (n + z * z);
        return new Interval(
                hits == 0 ? 0 : Math.min(p, (middle - around) / whole),
                hits == n ? 1 : Math.max(p, (middle + around) / whole));
    }

    /**
     * The exact interval: Clopper and Pearson, Biometrika 26 (1934) 404–413. The shares that neither tail of the binomial
     * distribution excludes; never covers less than the level, mostly more. From 0 to 1 where nothing was tried.
     */
    public Interval exact(double level) {
        var tail = (1 - level) / 2;
        return new Interval(
                hits == 0 ? 0 : new Beta(hits, n - hits + 1.0).quantile(tail),
                hits == n ? 1 : new Beta(hits + 1.0, n - hits).quantile(1 - tail));
    }

    /**
     * Between which two values this share minus the other lies: the hybrid score interval, method 10 of Newcombe,
     * Statistics in Medicine 17 (1998) 873–890. With (l₁, u₁) and (l₂, u₂) the Wilson intervals of the two shares:
     * from d − √((p₁ − l₁)² + (u₂ − p₂)²) to d + √((u₁ − p₁)² + (p₂ − l₂)²), where d = p₁ − p₂.
     */
    public Interval minus(Proportion other, double level) {
        var one = wilson(level);
        var two = other.wilson(level);
        var difference = share() - other.share();
        return new Interval(
                difference - Math.hypot(share() - one.low(), two.high() - other.share()),
                difference + Math.hypot(one.high() - share(), other.share() - two.low()));
    }
}
