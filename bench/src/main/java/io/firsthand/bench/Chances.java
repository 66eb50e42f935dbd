package io.firsthand.bench;

import io.firsthand.conversion.Tables;
import io.firsthand.statistics.CrossValidation;
import io.firsthand.statistics.Linear;
import io.firsthand.statistics.LogisticRegression;
import io.firsthand.statistics.NaiveBayes;
import io.firsthand.statistics.Rows;
import io.firsthand.statistics.Scores;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * The probability that leads convert: a logistic regression fitted to a million leads of 22 characteristics each with 200
 * values in all; and how good it is on the leads of a training company, in five-fold cross-validation, beside naive Bayes,
 * without the columns that were filled in after the outcome.
 */
final class Chances implements Scenario {

    private static final int LEADS = 1_000_000;
    private static final int CHARACTERISTICS = 22;
    private static final int VALUES = 200;
    private static final double WANTED_SECONDS = 30;
    private static final Path FILE = Path.of(
                    Optional.ofNullable(System.getenv("FIRSTHAND_SHARED")).orElse("../shared"))
            .resolve("data/xeducation/Lead_Scoring.csv");

    private final Rows rows;
    private final Path file;

    private Chances(Rows rows, Path file) {
        this.rows = rows;
        this.file = file;
    }

    static Chances prepare(Place place) {
        return new Chances(generated(place.most(LEADS)), place.home().resolve(FILE));
    }

    /** Each characteristic has about nine values, of which one is three times as frequent as another. */
    private static Rows generated(int leads) {
        var random = new Random(1);
        var weights = random.doubles(VALUES).map(it -> it * 2 - 1).toArray();
        var rows = new Rows(VALUES);
        var named = new int[CHARACTERISTICS];
        for (var i = 0; i < leads; i++) {
            var logOdds = -2.0;
            for (var j = 0; j < CHARACTERISTICS; j++) {
                var from = j * VALUES / CHARACTERISTICS;
                var many = (j + 1) * VALUES / CHARACTERISTICS - from;
                named[j] = from + (int) (many * random.nextDouble() * random.nextDouble());
                logOdds += weights[named[j]] * 0.4;
            }
            rows.add(random.nextDouble() < Linear.probability(logOdds), i % 100, named);
        }
        return rows;
    }

    @Override
    public List<Figure> measure() throws Exception {
        var figures = new ArrayList<Figure>();
        var start = System.nanoTime();
        var fit = LogisticRegression.fit(rows, 1);
        figures.add(Figure.seconds("logistic fit on %,d leads".formatted(rows.size()), System.nanoTime() - start)
                .target(WANTED_SECONDS));
        start = System.nanoTime();
        var given = CrossValidation.probabilities(
                rows, 5, (all, taken) -> LogisticRegression.fit(all, taken, 1).model());
        var scores = Scores.of(given, rows::hit, 10);
        figures.add(Figure.seconds("the same five times and scored, for cross-validation", System.nanoTime() - start));
        start = System.nanoTime();
        NaiveBayes.fit(rows, _ -> true);
        figures.add(Figure.seconds("naive Bayes on as many", System.nanoTime() - start));
        Place.tell(
                "%d rounds, area %.4f, off by %.4f".formatted(fit.rounds(), scores.auc(), scores.calibrationError()));
        company(figures);
        return figures;
    }

    private void company(List<Figure> figures) throws Exception {
        if (!Files.exists(file)) {
            Place.tell("xeducation: skipped, " + file + " is not there");
            return;
        }
        var table = TrainingCompany.rows(file);
        var start = System.nanoTime();
        var learnt = Tables.learn(table, Set.of(), TrainingCompany.AFTERWARDS)
                .judged()
                .orElseThrow();
        figures.add(Figure.seconds(
                "all of learning from %,d real leads".formatted(table.size()), System.nanoTime() - start));
        figures.add(Figure.percent(
                "area under the curve, logistic regression, real leads",
                100 * learnt.scores().auc()));
        figures.add(Figure.percent(
                "area under the curve, naive Bayes, real leads",
                100 * learnt.bayes().auc()));
        var scores = learnt.scores();
        var bayes = learnt.bayes();
        Place.tell(
                "%d columns, %d of pairs, ridge %.0f; Brier %.4f, naive Bayes %.4f, the same for all %.4f; off by %.4f, naive Bayes %.4f"
                        .formatted(
                                learnt.columns(),
                                learnt.pairs(),
                                learnt.ridge(),
                                scores.brier(),
                                bayes.brier(),
                                scores.brierOfNone(),
                                scores.calibrationError(),
                                bayes.calibrationError()));
        Place.tell("area from %.4f to %.4f at 95 %%"
                .formatted(
                        scores.aucInterval(0.95).low(), scores.aucInterval(0.95).high()));
        Place.tell("taken for filled in afterwards, were they not left out: "
                + Tables.learn(table, Set.of(), Set.of()).suspicious());
    }
}
