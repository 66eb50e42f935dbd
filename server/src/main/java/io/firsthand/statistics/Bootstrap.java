package io.firsthand.statistics;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * Where a number that is computed from a sample lies, when there is no formula: it is computed anew from samples drawn from
 * the sample, and the middle of those values is the interval. The percentile method of Efron, Ann. Statist. 7 (1979) 1–26.
 *
 * <p>Assumes that the values are independent and that the sample stands for the whole: below about 20 values it is too
 * narrow.
 */
public final class Bootstrap {

    private Bootstrap() {}

    /**
     * Draws anew from the sample.
     *
     * @param statistic of a sample of the same size; values that are not a number are left out
     * @param rounds how many samples are drawn; a thousand tells ends to about a tenth of their width
     */
    public static Interval interval(
            double[] sample, ToDoubleFunction<double[]> statistic, double level, int rounds, RandomGenerator random) {
        var drawn = new double[sample.length];
        var values = new double[rounds];
        for (var round = 0; round < rounds; round++) {
            for (var i = 0; i < drawn.length; i++) {
                drawn[i] = sample[random.nextInt(sample.length)];
            }
            values[round] = statistic.applyAsDouble(drawn);
        }
        return middle(values, level);
    }

    /** The middle share of values that were drawn, however; those that are not a number are left out. */
    public static Interval middle(double[] values, double level) {
        var quantiles = Quantiles.of(
                Arrays.stream(values).filter(it -> !Double.isNaN(it)).toArray());
        if (quantiles.n() == 0) {
            return new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        return new Interval(quantiles.at((1 - level) / 2), quantiles.at((1 + level) / 2));
    }
}
