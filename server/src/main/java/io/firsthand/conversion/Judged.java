package io.firsthand.conversion;

import io.firsthand.statistics.Scores;

/**
 * How good the probability is, on leads that it had not learnt from.
 *
 * @param bayes the same of naive Bayes
 * @param columns that it is learnt from, {@code pairs} of these interactions
 */
public record Judged(Goal goal, Scores scores, Scores bayes, int columns, int pairs, double ridge) {

    static Judged of(Study.Model it) {
        return new Judged(
                it.goal(),
                it.scores(),
                it.bayes(),
                it.weights().size(),
                it.pairs().size(),
                it.ridge());
    }
}
