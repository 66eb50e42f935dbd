package io.firsthand.statistics;

import java.util.Arrays;
import java.util.NavigableMap;
import java.util.OptionalInt;

/** Values of a sample below which certain shares of it lie. */
public final class Quantiles {

    private final double[] sorted;

    private Quantiles(double[] sorted) {
        this.sorted = sorted;
    }

    /** In any order, none of them not a number. */
    public static Quantiles of(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return new Quantiles(sorted);
    }

    public int n() {
        return sorted.length;
    }

    /**
     * Interpolated between the two values around it: definition 7 of Hyndman and Fan, Amer. Statistician 50 (1996)
     * 361–365, which spreadsheets use as well. Not a number if there are no values.
     */
    public double at(double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        var place = share * (sorted.length - 1);
        var below = (int) Math.floor(place);
        var above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    public double median() {
        return at(0.5);
    }

    /**
     * Where the quantile of whatever the sample was drawn from lies, whatever its distribution: between two values of the
     * sample whose ranks the binomial distribution of n and the share gives, each tail at most half of what the level
     * leaves (Conover, Practical Nonparametric Statistics, 3.2). Infinite on a side where the sample is too small.
     */
    public Interval interval(double share, double level) {
        var n = sorted.length;
        var tail = (1 - level) / 2;
        var low = rank(n, share, tail);
        var high = n - rank(n, 1 - share, tail);
        return new Interval(
                low == 0 ? Double.NEGATIVE_INFINITY : sorted[low - 1],
                high >= n ? Double.POSITIVE_INFINITY : sorted[high]);
    }

    /** The greatest r with which fewer than r of n lie below with a probability of the tail at most; 0 if there is none. */
    private static int rank(int n, double share, double tail) {
        var low = 0;
        var high = n;
        while (low < high) {
            var half = (low + high + 1) >>> 1;
            if (fewer(half, n, share) <= tail) {
                low = half;
            } else {
                high = half - 1;
            }
        }
        return low;
    }

    private static double fewer(int than, int n, double share) {
        return new Beta(n - than + 1.0, than).below(1 - share);
    }

    /** The least bucket by which this share of all that buckets hold is reached: by nearest rank; none if they are empty. */
    public static OptionalInt bucket(NavigableMap<Integer, Long> buckets, double share) {
        var total = buckets.values().stream().mapToLong(Long::longValue).sum();
        var wanted = Math.max(1, (long) Math.ceil(total * share));
        var seen = 0L;
        for (var it : buckets.entrySet()) {
            seen += it.getValue();
            if (seen >= wanted) {
                return OptionalInt.of(it.getKey());
            }
        }
        return OptionalInt.empty();
    }
}
