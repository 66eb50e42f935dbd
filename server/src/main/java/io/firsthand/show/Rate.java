package io.firsthand.show;

/**
 * How many of how many.
 *
 * <p>Taken as a binomial sample: each of the {@code of} hits or misses by itself, all with the same probability. Leads of
 * one company do not, so that the intervals are a little too narrow where many came from few companies.
 */
public record Rate(long hits, long of) {

    /** Of the normal distribution, for 95 % between minus and plus this. */
    public static final double Z95 = 1.959963984540054;

    /** With fewer than these an interval is so wide that it hardly tells anything; pages say so. */
    public static final long FEW = 30;

    public Rate {
        if (hits < 0 || of < hits) {
            throw new IllegalArgumentException(hits + " of " + of);
        }
    }

    /** The share, from 0 to 1; 0 of none. */
    public double share() {
        return of == 0 ? 0 : (double) hits / of;
    }

    public boolean isSmall() {
        return of < FEW;
    }

    public Rate plus(Rate other) {
        return new Rate(hits + other.hits, of + other.of);
    }

    /** {@link #wilson(double)} for 95 %. */
    public Interval interval() {
        return wilson(Z95);
    }

    /**
     * The score interval without continuity correction: Wilson, J. Amer. Statist. Assoc. 22 (1927) 209–212; method 3 of
     * Newcombe, Statistics in Medicine 17 (1998) 857–872. With n tries, p the share and q = 1 − p its bounds are
     * (2np + z² ∓ z √(z² + 4npq)) / (2 (n + z²)); from 0 to 1 where nothing was tried.
     */
    public Interval wilson(double z) {
        if (of == 0) {
            return new Interval(0, 1);
        }
        var p = share();
        var middle = 2 * of * p + z * z;
        var around = z * Math.sqrt(z * z + 4 * of * p * (1 - p));
        var whole = 2 * (of + z * z);
        return new Interval(hits == 0 ? 0 : (middle - around) / whole, hits == of ? 1 : (middle + around) / whole);
    }

    /**
     * Between which two values this share minus the other lies: the hybrid score interval, method 10 of Newcombe,
     * Statistics in Medicine 17 (1998) 873–890. With (l₁, u₁) and (l₂, u₂) the Wilson intervals of the two shares:
     * from d − √((p₁ − l₁)² + (u₂ − p₂)²) to d + √((u₁ − p₁)² + (p₂ − l₂)²), where d = p₁ − p₂.
     */
    public Interval minus(Rate other, double z) {
        var one = wilson(z);
        var two = other.wilson(z);
        var difference = share() - other.share();
        return new Interval(
                difference - Math.hypot(share() - one.low(), two.high() - other.share()),
                difference + Math.hypot(one.high() - share(), other.share() - two.low()));
    }
}
