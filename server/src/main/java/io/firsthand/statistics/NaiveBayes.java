package io.firsthand.statistics;

import java.util.function.IntPredicate;

/**
 * The simplest that can be learnt from columns, to hold others against: each column taken as if it said something of its
 * own (Maron, J. ACM 8 (1961) 404–417). The log odds are ln(h / m) + Σ ln((hᵢ + 1) / (h + 2)) − ln((mᵢ + 1) / (m + 2)) over
 * the columns of a row, h hits and m misses in all and hᵢ, mᵢ with the column: Laplace's rule of succession.
 *
 * <p>Columns that say the same twice count twice, so that its probabilities are too sure of themselves.
 */
public final class NaiveBayes {

    private NaiveBayes() {}

    /** To some of the rows, by their number; values other than 0 count as 1. */
    public static Linear fit(Rows rows, IntPredicate taken) {
        var hits = new long[rows.columns()];
        var misses = new long[rows.columns()];
        var allHits = 0L;
        var allMisses = 0L;
        for (var row = 0; row < rows.size(); row++) {
            if (!taken.test(row)) {
                continue;
            }
            var into = rows.hit(row) ? hits : misses;
            allHits += rows.hit(row) ? 1 : 0;
            allMisses += rows.hit(row) ? 0 : 1;
            for (var place = rows.start(row); place < rows.end(row); place++) {
                into[rows.column(place)] += rows.value(place) == 0 ? 0 : 1;
            }
        }
        var weights = new double[rows.columns()];
        for (var i = 0; i < weights.length; i++) {
            weights[i] = Math.log((hits[i] + 1.0) / (allHits + 2.0)) - Math.log((misses[i] + 1.0) / (allMisses + 2.0));
        }
        return new Linear(Math.log((allHits + 0.5) / (allMisses + 0.5)), weights);
    }
}
