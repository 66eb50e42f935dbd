package io.firsthand.statistics;

import io.firsthand.statistics.Scores.Bin;
import io.firsthand.statistics.Scores.Outcomes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Walks probabilities by size once, those that are alike together. */
final class Scoring {

    private static final double LEAST = 1e-15;

    /** Bits of a probability, which sort as it does, with what came of it in the last. */
    private final long[] sorted;

    private final int bins;
    private long hits;
    private double squares;
    private double loss;

    Scoring(double[] given, Outcomes outcomes, int bins) {
        this.bins = bins;
        sorted = new long[given.length];
        for (var i = 0; i < given.length; i++) {
            var hit = outcomes.hit(i);
            var p = Math.clamp(given[i], LEAST, 1 - LEAST);
            sorted[i] = (Double.doubleToLongBits(p) & -2L) | (hit ? 1 : 0);
            hits += hit ? 1 : 0;
            squares += (hit ? 1 - p : p) * (hit ? 1 - p : p);
            loss -= hit ? Math.log(p) : Math.log1p(-p);
        }
        Arrays.sort(sorted);
    }

    Scores scores() {
        var n = sorted.length;
        var misses = n - hits;
        var base = new Proportion(hits, n);
        var mean = Math.max(1, n);
        if (hits == 0 || misses == 0) {
            return new Scores(base, 0.5, 0, squares / mean, loss / mean, bins());
        }
        var sum = 0.0;
        var ofHits = 0.0;
        var ofMisses = 0.0;
        var hitsBelow = 0L;
        for (int from = 0, to; from < n; from = to) {
            to = end(from);
            var hitsHere = hits(from, to);
            var missesHere = to - from - hitsHere;
            var below = (from - hitsBelow + missesHere / 2.0) / misses;
            var above = (hits - hitsBelow - hitsHere / 2.0) / hits;
            sum += hitsHere * below;
            ofHits += hitsHere * below * below;
            ofMisses += missesHere * above * above;
            hitsBelow += hitsHere;
        }
        var auc = sum / hits;
        var variance = Math.max(0, ofHits / hits - auc * auc) / Math.max(1, hits - 1)
                + Math.max(0, ofMisses / misses - auc * auc) / Math.max(1, misses - 1);
        return new Scores(base, auc, variance, squares / mean, loss / mean, bins());
    }

    private List<Bin> bins() {
        var all = new ArrayList<Bin>();
        var n = sorted.length;
        var from = 0;
        for (var bin = 1; bin <= bins && from < n; bin++) {
            var to = (int) ((long) n * bin / bins);
            if (to <= from) {
                continue;
            }
            to = end(to - 1);
            var sum = 0.0;
            for (var i = from; i < to; i++) {
                sum += given(i);
            }
            all.add(new Bin(sum / (to - from), given(from), given(to - 1), new Proportion(hits(from, to), to - from)));
            from = to;
        }
        return all;
    }

    private int end(int from) {
        var to = from + 1;
        while (to < sorted.length && sorted[to] >>> 1 == sorted[from] >>> 1) {
            to++;
        }
        return to;
    }

    private long hits(int from, int to) {
        var count = 0L;
        for (var i = from; i < to; i++) {
            count += sorted[i] & 1;
        }
        return count;
    }

    private double given(int place) {
        return Double.longBitsToDouble(sorted[place] & -2L);
    }
}
