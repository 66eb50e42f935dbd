package io.firsthand.statistics;

import java.util.function.IntPredicate;

/**
 * What a way of learning gives rows that it has not learnt from: for each fold it learns from all others (Stone, J. R.
 * Statist. Soc. B 36 (1974) 111–147).
 */
public final class CrossValidation {

    private CrossValidation() {}

    /** Learns from some rows, by their number. */
    public interface Learner {
        Linear learn(Rows rows, IntPredicate taken);
    }

    /** A probability for each row, by a model that never saw its fold. */
    public static double[] probabilities(Rows rows, int folds, Learner learner) {
        var given = new double[rows.size()];
        for (var fold = 0; fold < folds; fold++) {
            var left = fold;
            var model = learner.learn(rows, row -> rows.fold(row) % folds != left);
            for (var row = 0; row < given.length; row++) {
                if (rows.fold(row) % folds == left) {
                    given[row] = model.probability(rows, row);
                }
            }
        }
        return given;
    }
}
