package io.firsthand.insight;

import io.firsthand.statistics.Beta;
import io.firsthand.statistics.Interval;
import io.firsthand.statistics.Proportion;

/**
 * How many of how many leads came to something.
 *
 * @param effective as how many leads they count, each by the share of its time that it has had: see {@link Maturity}
 */
public record Share(long hits, long n, double effective) {

    /** Of all intervals that pages about outcomes show. */
    public static final double LEVEL = 0.8;

    public Share {
        if (hits < 0 || n < hits) {
            throw new IllegalArgumentException(hits + " of " + n);
        }
        effective = Math.max(effective, (double) hits);
    }

    /** So far, with the Wilson interval of {@link Proportion}. */
    public Proportion soFar() {
        return new Proportion(hits, n);
    }

    /** What it comes to when all have had their time: hits by effective leads; not a number of none. */
    public double expected() {
        return effective <= 0 ? Double.NaN : hits / effective;
    }

    /**
     * Where that lies, at {@value #LEVEL}: Jeffreys’ interval (Brown, Cai and DasGupta, Statistical Science 16 (2001)
     * 101–133) of hits among effective leads; it takes the correction itself for exact.
     */
    public Interval interval() {
        var beta = new Beta(hits + 0.5, effective - hits + 0.5);
        var interval = beta.interval(LEVEL);
        return new Interval(hits == 0 ? 0 : interval.low(), effective - hits < 1e-9 ? 1 : interval.high());
    }

    /** Which share of their time they have had, on average; 1 of none. */
    public double passed() {
        return n == 0 ? 1 : Math.min(1, effective / n);
    }

    public boolean isSmall() {
        return n < Proportion.FEW;
    }

    public Share and(Share other) {
        return new Share(hits + other.hits, n + other.n, effective + other.effective);
    }
}
