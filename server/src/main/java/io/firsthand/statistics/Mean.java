package io.firsthand.statistics;

/**
 * The mean of a sample, such as of amounts.
 *
 * @param variance of the values, with n − 1; 0 of fewer than two
 */
public record Mean(long n, double value, double variance) {

    /** By Welford, Technometrics 4 (1962) 419–420, which does not lose digits. */
    public static Mean of(double... values) {
        var n = 0L;
        var mean = 0.0;
        var squares = 0.0;
        for (var value : values) {
            n++;
            var distance = value - mean;
            mean += distance / n;
            squares += distance * (value - mean);
        }
        return new Mean(n, mean, n < 2 ? 0 : squares / (n - 1));
    }

    /** From what a database adds up: how many, their sum, and the sum of their squares. */
    public static Mean of(long n, double sum, double squares) {
        if (n == 0) {
            return new Mean(0, 0, 0);
        }
        var mean = sum / n;
        return new Mean(n, mean, n < 2 ? 0 : Math.max(0, (squares - sum * mean) / (n - 1)));
    }

    /**
     * Where the mean of whatever the sample was drawn from lies: mean ∓ t √(s² / n) with Student's t of n − 1 degrees of
     * freedom (Biometrika 6 (1908) 1–25). Needs values that are about normal, or many: with amounts that differ a lot and
     * n below 30 it is too narrow. Unbounded of fewer than two.
     */
    public Interval interval(double level) {
        if (n < 2) {
            return new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        var around = t(level, n - 1) * Math.sqrt(variance / n);
        return new Interval(value - around, value + around);
    }

    /** Between minus and plus which value this share of Student's distribution lies: from the beta distribution. */
    static double t(double level, long freedom) {
        var x = new Beta(freedom / 2.0, 0.5).quantile(1 - level);
        return Math.sqrt(freedom * (1 - x) / x);
    }
}
