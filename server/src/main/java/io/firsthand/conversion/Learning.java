package io.firsthand.conversion;

import io.firsthand.conversion.Study.Model;
import io.firsthand.statistics.CrossValidation;
import io.firsthand.statistics.Linear;
import io.firsthand.statistics.LogisticRegression;
import io.firsthand.statistics.NaiveBayes;
import io.firsthand.statistics.Rows;
import io.firsthand.statistics.Scores;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Learns how likely leads come to a goal: a logistic regression whose ridge, and whether it has interactions, are chosen
 * by five-fold cross-validation (leads of one company always in the same fold), and which is judged on leads that it had
 * not learnt from.
 */
final class Learning {

    /** So many must have come to the goal, and as many not. */
    static final int ENOUGH = 50;

    private static final int FOLDS = 5;
    private static final int BINS = 10;
    private static final double[] RIDGES = {1, 10, 100};
    /** To choose by, more leads say no more. */
    private static final int TO_CHOOSE_BY = 60_000;

    private final Rows rows;
    private final int mains;
    private final Pairs pairs;

    /** @param mains how many columns, the first, are no pairs */
    Learning(Rows rows, int mains, Pairs pairs) {
        this.rows = rows;
        this.mains = mains;
        this.pairs = pairs;
    }

    /** Whether there are enough of both. */
    boolean isEnough() {
        return rows.hits() >= ENOUGH && rows.size() - rows.hits() >= ENOUGH;
    }

    private record Choice(Rows rows, double ridge, double loss) {}

    /** Empty if it tells no more than lot. */
    Optional<Model> learn(Goal goal) {
        var choice = choose();
        var given = given(choice.rows, choice.ridge);
        var scores = Scores.of(given, rows::hit, BINS);
        if (scores.aucInterval(0.95).low() <= 0.5) {
            return Optional.empty();
        }
        var main = rows.first(mains);
        var bayes = Scores.of(CrossValidation.probabilities(main, FOLDS, NaiveBayes::fit), rows::hit, BINS);
        var fit = LogisticRegression.fit(choice.rows, choice.ridge);
        return Optional.of(new Model(
                goal,
                choice.ridge,
                fit.model().start(),
                weights(fit.model()),
                fit.error().weights(),
                shares(choice.rows),
                choice.rows.columns() == mains ? List.of() : pairs.all(),
                scores,
                bayes));
    }

    private Choice choose() {
        var every = Math.max(1, rows.size() / TO_CHOOSE_BY);
        @Nullable Choice best = null;
        for (var some : pairs.all().isEmpty() ? List.of(rows.first(mains)) : List.of(rows.first(mains), rows)) {
            for (var ridge : RIDGES) {
                var loss = loss(some, ridge, every);
                // Interactions must earn their keep.
                if (best == null || loss < best.loss * (some.columns() > best.rows.columns() ? 0.998 : 1)) {
                    best = new Choice(some, ridge, loss);
                }
            }
        }
        return Objects.requireNonNull(best);
    }

    private static double loss(Rows rows, double ridge, int every) {
        var chosen =
                IntStream.range(0, rows.size()).filter(row -> row % every == 0).toArray();
        var given = CrossValidation.probabilities(
                rows,
                FOLDS,
                (all, taken) -> LogisticRegression.fit(
                                all, row -> row % every == 0 && taken.test(row), Math.max(0.01, ridge / every))
                        .model());
        var some = new double[chosen.length];
        for (var i = 0; i < some.length; i++) {
            some[i] = given[chosen[i]];
        }
        return Scores.of(some, row -> rows.hit(chosen[row]), BINS).logLoss();
    }

    private static double[] given(Rows rows, double ridge) {
        return CrossValidation.probabilities(
                rows,
                FOLDS,
                (all, taken) -> LogisticRegression.fit(all, taken, ridge).model());
    }

    private static List<Double> weights(Linear model) {
        return IntStream.range(0, model.columns()).mapToObj(model::weight).toList();
    }

    private static List<Double> shares(Rows rows) {
        var shares = new ArrayList<Double>();
        for (var count : rows.counts()) {
            shares.add((double) count / rows.size());
        }
        return shares;
    }
}
