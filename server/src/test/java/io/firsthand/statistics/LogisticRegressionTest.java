package io.firsthand.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {

    /** Temperature in °F at 23 launches, and whether O-rings suffered: Dalal et al., J. Amer. Statist. Assoc. 84 (1989). */
    private static final int[] FAHRENHEIT = {
        66, 70, 69, 68, 67, 72, 73, 70, 57, 63, 70, 78, 67, 53, 67, 75, 70, 81, 76, 79, 75, 76, 58
    };

    private static final int[] SUFFERED = {0, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1};

    /** 15.0429 − 0.2322 · temperature, errors 7.3786 and 0.1082: Agresti, Categorical Data Analysis, and R's glm. */
    @Test
    void theLaunchesAreAsPublished() {
        var rows = new Rows(1);
        for (var i = 0; i < FAHRENHEIT.length; i++) {
            rows.add(SUFFERED[i] == 1, 0, new int[] {0}, new double[] {FAHRENHEIT[i]});
        }

        var found = LogisticRegression.fit(rows, 0);

        assertThat(found.isConverged()).isTrue();
        assertThat(found.model().start()).isCloseTo(15.0429, within(0.00006));
        assertThat(found.model().weight(0)).isCloseTo(-0.2322, within(0.00006));
        assertThat(found.error().start()).isCloseTo(7.3786, within(0.00006));
        assertThat(found.error().weights().getFirst()).isCloseTo(0.1082, within(0.00006));
        assertThat(-2 * found.logLikelihood()).isCloseTo(20.315, within(0.0006));
    }

    /** The twin climbs the same hill with small steps. */
    @Test
    void weightsAreThoseOfASlowTwin() {
        var random = new Random(1);
        for (var ridge : new double[] {0.5, 5}) {
            var rows = generated(400, random);

            var found = LogisticRegression.fit(rows, ridge).model();

            var weights = climbed(rows, ridge);
            assertThat(found.start()).isCloseTo(weights[0], within(1e-5));
            for (var i = 0; i < rows.columns(); i++) {
                assertThat(found.weight(i)).isCloseTo(weights[i + 1], within(1e-5));
            }
        }
    }

    private static Rows generated(int n, Random random) {
        var rows = new Rows(4);
        for (var i = 0; i < n; i++) {
            var a = random.nextInt(2);
            var b = 2 + random.nextInt(2);
            rows.add(random.nextDouble() < Linear.probability(-0.5 + a - 0.7 * (b - 2)), i % 5, a, b);
        }
        return rows;
    }

    private static double[] climbed(Rows rows, double ridge) {
        var weights = new double[rows.columns() + 1];
        for (var step = 0; step < 20_000; step++) {
            var slope = new double[weights.length];
            for (var row = 0; row < rows.size(); row++) {
                var sum = weights[0];
                for (var place = rows.start(row); place < rows.end(row); place++) {
                    sum += weights[rows.column(place) + 1];
                }
                var error = (rows.hit(row) ? 1 : 0) - Linear.probability(sum);
                slope[0] += error;
                for (var place = rows.start(row); place < rows.end(row); place++) {
                    slope[rows.column(place) + 1] += error;
                }
            }
            for (var i = 0; i < weights.length; i++) {
                weights[i] += 0.005 * (slope[i] - (i == 0 ? 0 : ridge * weights[i]));
            }
        }
        return weights;
    }

    @Test
    void givesTheSameToTheLastDigitEachTime() {
        var rows = generated(5_000, new Random(2));

        var first = LogisticRegression.fit(rows, 1).model();

        for (var i = 0; i < 5; i++) {
            assertThat(LogisticRegression.fit(rows, 1).model().weight(2)).isEqualTo(first.weight(2));
        }
    }

    @Test
    void aColumnThatForetellsEverythingStaysFinite() {
        var rows = new Rows(2);
        for (var i = 0; i < 1_000; i++) {
            rows.add(i % 4 == 0, i % 5, i % 4 == 0 ? 0 : 1);
        }

        var found = LogisticRegression.fit(rows, 1);

        assertThat(found.isConverged()).isTrue();
        assertThat(found.model().weight(0)).isBetween(2.0, 20.0);
        assertThat(found.model().logOdds(0)).isBetween(3.0, 20.0);
    }

    @Test
    void allNoneAndNothingStayFinite() {
        for (var hits : new int[] {0, 50}) {
            var rows = new Rows(3);
            for (var i = 0; i < 50; i++) {
                rows.add(i < hits, i % 5, i % 2);
            }
            var found = LogisticRegression.fit(rows, 1);
            assertThat(found.model().logOdds(1)).isFinite();
            assertThat(found.model().weight(2)).isCloseTo(0, within(1e-9));
        }
        assertThat(LogisticRegression.fit(new Rows(2), 1).model().start()).isFinite();
    }

    @Test
    void probabilitiesAreCalibratedWhereTheModelHolds() {
        var rows = generated(20_000, new Random(3));

        var given = CrossValidation.probabilities(
                rows, 5, (all, taken) -> LogisticRegression.fit(all, taken, 1).model());
        var scores = Scores.of(given, rows::hit, 10);

        assertThat(scores.calibrationError()).isLessThan(0.01);
        assertThat(scores.brier()).isLessThan(scores.brierOfNone());
        assertThat(scores.auc()).isBetween(0.6, 0.7);
    }

    /** By hand: 3 of 5 with the column came to it, 1 of 5 without. */
    @Test
    void naiveBayesIsAsByHand() {
        var rows = new Rows(2);
        for (var i = 0; i < 10; i++) {
            rows.add(i < 3 || i == 9, 0, i < 5 ? 0 : 1);
        }

        var found = NaiveBayes.fit(rows, _ -> true);

        assertThat(found.start()).isCloseTo(Math.log(4.5 / 6.5), within(1e-12));
        assertThat(found.weight(0)).isCloseTo(Math.log(4.0 / 6) - Math.log(3.0 / 8), within(1e-12));
    }
}
