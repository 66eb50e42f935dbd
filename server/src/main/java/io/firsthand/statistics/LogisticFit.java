package io.firsthand.statistics;

import io.firsthand.statistics.LogisticRegression.Errors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Newton's method for a logistic regression, the sums over rows on all cores and yet always in the same order. */
final class LogisticFit {

    private static final int PARTS = 16;
    private static final double ENOUGH = 1e-9;

    private final Rows rows;
    private final IntPredicate taken;
    private final double ridge;
    private final int size;

    LogisticFit(Rows rows, IntPredicate taken, double ridge) {
        this.rows = rows;
        this.taken = taken;
        this.ridge = ridge;
        this.size = rows.columns() + 1;
    }

    LogisticRegression fit() {
        var weights = new double[size];
        var sums = sums(weights);
        weights[0] = Math.log((sums.hits + 0.5) / (sums.seen - sums.hits + 0.5));
        sums = sums(weights);
        var round = 0;
        var isConverged = false;
        while (round < LogisticRegression.MOST && !isConverged) {
            round++;
            var step = Cholesky.of(sums.curvature(ridge), size).solve(sums.slope(weights, ridge));
            var before = sums.value(weights, ridge);
            var factor = 1.0;
            var next = moved(weights, step, factor);
            var sumsThere = sums(next);
            while (sumsThere.value(next, ridge) < before - 1e-12 * Math.abs(before) && factor > 1e-6) {
                factor /= 2;
                next = moved(weights, step, factor);
                sumsThere = sums(next);
            }
            isConverged = Arrays.stream(step).map(Math::abs).max().orElse(0) * factor < ENOUGH
                    || Math.abs(sumsThere.value(next, ridge) - before) <= 1e-11 * Math.abs(before);
            weights = next;
            sums = sumsThere;
        }
        return result(weights, sums, round, isConverged);
    }

    private static double[] moved(double[] weights, double[] step, double factor) {
        var next = weights.clone();
        for (var i = 0; i < next.length; i++) {
            next[i] += factor * step[i];
        }
        return next;
    }

    private LogisticRegression result(double[] weights, LogisticSums sums, int rounds, boolean isConverged) {
        var variances = Cholesky.of(sums.curvature(ridge), size).diagonalOfInverse();
        var errors = new ArrayList<Double>();
        for (var i = 1; i < size; i++) {
            errors.add(Math.sqrt(variances[i]));
        }
        return new LogisticRegression(
                new Linear(weights[0], Arrays.copyOfRange(weights, 1, size)),
                new Errors(Math.sqrt(variances[0]), errors),
                sums.likelihood,
                rounds,
                isConverged);
    }

    private LogisticSums sums(double[] weights) {
        var all = new LogisticSums(size);
        IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> {
                    var sums = new LogisticSums(size);
                    var end = (int) ((part + 1L) * rows.size() / PARTS);
                    for (var row = (int) ((long) part * rows.size() / PARTS); row < end; row++) {
                        if (taken.test(row)) {
                            sums.add(rows, row, weights);
                        }
                    }
                    return sums;
                })
                .forEachOrdered(all::add);
        return all;
    }
}
