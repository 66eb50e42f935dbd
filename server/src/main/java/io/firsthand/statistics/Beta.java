package io.firsthand.statistics;

/**
 * A beta distribution: what is thought of a share after {@code a} − 1 hits and {@code b} − 1 misses.
 *
 * @param a above 0
 * @param b above 0
 */
public record Beta(double a, double b) {

    private static final int MOST = 200_000;

    public Beta {
        if (!(a > 0 && b > 0)) {
            throw new IllegalArgumentException("Not above 0: " + a + ", " + b);
        }
    }

    /** The one with this mean and variance; the variance is cut down to what a mean allows. */
    public static Beta of(double mean, double variance) {
        var m = Math.clamp(mean, 1e-9, 1 - 1e-9);
        var size = Math.max(1e-6, m * (1 - m) / Math.max(variance, 1e-18) - 1);
        return new Beta(m * size, (1 - m) * size);
    }

    public double mean() {
        return a / (a + b);
    }

    public double variance() {
        return mean() * (1 - mean()) / (a + b + 1);
    }

    /** Equal-tailed: as much below as above it. */
    public Interval interval(double level) {
        return new Interval(quantile((1 - level) / 2), quantile((1 + level) / 2));
    }

    /**
     * The share of the distribution below x: the regularised incomplete beta function, by the continued fraction of
     * Abramowitz and Stegun 26.5.8 and Lentz's method; relative error about 1e-12 for a and b up to a million.
     */
    public double below(double x) {
        if (x <= 0) {
            return 0;
        }
        if (x >= 1) {
            return 1;
        }
        var front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta());
        return x < (a + 1) / (a + b + 2) ? front * fraction(a, b, x) / a : 1 - front * fraction(b, a, 1 - x) / b;
    }

    private double logBeta() {
        return Gamma.log(a) + Gamma.log(b) - Gamma.log(a + b);
    }

    private static double fraction(double a, double b, double x) {
        var c = 1.0;
        var d = 1 / Gamma.away(1 - (a + b) * x / (a + 1));
        var h = d;
        for (var m = 1; m < MOST; m++) {
            var even = m * (b - m) * x / ((a + 2.0 * m - 1) * (a + 2.0 * m));
            d = 1 / Gamma.away(1 + even * d);
            c = Gamma.away(1 + even / c);
            h *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1));
            d = 1 / Gamma.away(1 + odd * d);
            c = Gamma.away(1 + odd / c);
            h *= d * c;
            if (Math.abs(d * c - 1) < 1e-15) {
                break;
            }
        }
        return h;
    }

    /** The value below which this share of the distribution lies: Newton's method, kept between bounds by bisection. */
    public double quantile(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("Not between 0 and 1: " + share);
        }
        if (share == 0 || share == 1) {
            return share;
        }
        var low = 0.0;
        var high = 1.0;
        var x = mean();
        var logBeta = logBeta();
        for (var i = 0; i < 200 && high - low > 1e-15 * high; i++) {
            var error = below(x) - share;
            if (error > 0) {
                high = x;
            } else {
                low = x;
            }
            var density = Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - logBeta);
            var next = x - error / density;
            if (!(next > low && next < high)) {
                // Where nearly all lies close to 0, halving would take for ever.
                next = low < high / 1_000 ? Math.sqrt(Math.max(low, 1e-307)) * Math.sqrt(high) : (low + high) / 2;
            }
            if (Math.abs(next - x) < 1e-15 * x) {
                return next;
            }
            x = next;
        }
        return x;
    }
}
