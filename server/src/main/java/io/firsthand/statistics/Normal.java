package io.firsthand.statistics;

/** The standard normal distribution. */
public final class Normal {

    private static final double[] A = {
        -3.969683028665376e+01,
        2.209460984245205e+02,
        -2.759285104469687e+02,
        1.383577518672690e+02,
        -3.066479806614716e+01,
        2.506628277459239e+00
    };
    private static final double[] B = {
        -5.447609879822406e+01,
        1.615858368580409e+02,
        -1.556989798598866e+02,
        6.680131188771972e+01,
        -1.328068155288572e+01,
        1
    };
    private static final double[] C = {
        -7.784894002430293e-03,
        -3.223964580411365e-01,
        -2.400758277161838e+00,
        -2.549732539343734e+00,
        4.374664141464968e+00,
        2.938163982698783e+00
    };
    private static final double[] D = {
        7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00, 1
    };
    private static final double TAIL = 0.02425;

    private Normal() {}

    /**
     * The value below which this share of the distribution lies, by Acklam's rational approximation (2003) and one step of
     * Halley's method on {@link #below}; relative error below 1e-12 for shares from 1e-12 to 1 − 1e-12.
     *
     * @param share above 0 and below 1
     */
    public static double quantile(double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("Not between 0 and 1: " + share);
        }
        if (share > 0.5) {
            return -quantile(1 - share);
        }
        var x = approximate(share);
        var error = (below(x) - share) / density(x);
        return x - error / (1 + x * error / 2);
    }

    private static double approximate(double share) {
        if (share < TAIL) {
            var q = Math.sqrt(-2 * Math.log(share));
            return polynomial(C, q) / polynomial(D, q);
        }
        var q = share - 0.5;
        return q * polynomial(A, q * q) / polynomial(B, q * q);
    }

    /**
     * Between minus and plus how many standard deviations this share of the distribution lies; 1.96 for 0.95.
     *
     * @param level above 0 and below 1
     */
    public static double z(double level) {
        return -quantile((1 - level) / 2);
    }

    /** The level of each of so many comparisons that keeps all of them together at this one: Bonferroni. */
    public static double bonferroni(double level, int comparisons) {
        return 1 - (1 - level) / Math.max(1, comparisons);
    }

    /**
     * The share of the distribution below a value: half the upper incomplete gamma function of 1/2 and x²/2, by its series
     * or continued fraction; relative error below 1e-13.
     */
    public static double below(double x) {
        return x < 0 ? tail(-x) : 1 - tail(x);
    }

    /** The share farther than this from the middle, on both sides: the p-value of a z statistic. */
    public static double twoSided(double z) {
        return Math.min(1, 2 * tail(Math.abs(z)));
    }

    private static double tail(double x) {
        return Gamma.upper(0.5, x * x / 2) / 2;
    }

    private static double density(double x) {
        return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }

    private static double polynomial(double[] coefficients, double x) {
        var sum = 0.0;
        for (var coefficient : coefficients) {
            sum = sum * x + coefficient;
        }
        return sum;
    }
}
