package io.firsthand.statistics;

/** The gamma function and its incomplete ratio. */
final class Gamma {

    private static final double[] LANCZOS = {
        0.9999999999998099,
        676.5203681218851,
        -1259.1392167224028,
        771.3234287776531,
        -176.6150291621406,
        12.507343278686905,
        -0.13857109526572012,
        9.984369578019572e-06,
        1.5056327351493116e-07
    };
    private static final double TINY = 1e-300;
    private static final int MOST = 10_000;

    private Gamma() {}

    /**
     * The logarithm of the gamma function: Lanczos, SIAM J. Numer. Anal. B 1 (1964) 86–96, with g = 7 and nine terms
     * (Godfrey 2001); relative error about 1e-14.
     *
     * @param x above 0
     */
    static double log(double x) {
        if (!(x > 0)) {
            throw new IllegalArgumentException("Not above 0: " + x);
        }
        if (x < 0.5) {
            return Math.log(Math.PI / Math.sin(Math.PI * x)) - log(1 - x);
        }
        var sum = LANCZOS[0];
        for (var i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x - 1 + i);
        }
        var t = x + 6.5;
        return Math.log(2 * Math.PI) / 2 + (x - 0.5) * Math.log(t) - t + Math.log(sum);
    }

    /** The logarithm of n choose k. */
    static double logChoose(long n, long k) {
        return log(n + 1.0) - log(k + 1.0) - log(n - k + 1.0);
    }

    /**
     * The upper incomplete gamma function divided by the complete one: Abramowitz and Stegun 6.5.29 below a + 1, the
     * continued fraction 6.5.31 by Lentz's method from there.
     */
    static double upper(double a, double x) {
        if (x <= 0) {
            return 1;
        }
        var front = Math.exp(-x + a * Math.log(x) - log(a));
        return x < a + 1 ? 1 - front * series(a, x) : front * fraction(a, x);
    }

    private static double series(double a, double x) {
        var term = 1 / a;
        var sum = term;
        for (var n = 1; n < MOST && term > sum * 1e-17; n++) {
            term *= x / (a + n);
            sum += term;
        }
        return sum;
    }

    private static double fraction(double a, double x) {
        var b = x + 1 - a;
        var c = 1 / TINY;
        var d = 1 / b;
        var h = d;
        for (var i = 1; i < MOST; i++) {
            var an = -i * (i - a);
            b += 2;
            d = 1 / away(an * d + b);
            c = away(b + an / c);
            h *= d * c;
            if (Math.abs(d * c - 1) < 1e-16) {
                break;
            }
        }
        return h;
    }

    /** Not 0, so that one may divide by it. */
    static double away(double x) {
        return Math.abs(x) < TINY ? TINY : x;
    }
}
