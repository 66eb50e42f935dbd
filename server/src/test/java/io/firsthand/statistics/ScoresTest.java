package io.firsthand.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ScoresTest {

    /** 109 images in five ratings, 51 of them abnormal: Hanley and McNeil, Radiology 143 (1982), table I; area 0.893. */
    @Test
    void theAreaUnderTheCurveIsAsPublished() {
        int[] normal = {33, 6, 6, 11, 2};
        int[] abnormal = {3, 2, 2, 11, 33};
        var given = new double[109];
        var hits = new boolean[109];
        var i = 0;
        for (var rating = 0; rating < 5; rating++) {
            for (var k = 0; k < normal[rating] + abnormal[rating]; k++) {
                given[i] = 0.1 + rating * 0.2;
                hits[i] = k < abnormal[rating];
                i++;
            }
        }

        var scores = Scores.of(given, row -> hits[row], 10);

        assertThat(scores.auc()).isCloseTo(0.893, within(0.0005));
        assertThat(Math.sqrt(scores.aucVariance())).isCloseTo(0.032, within(0.002));
        assertThat(scores.bins()).hasSize(4);
    }

    @Test
    void everyScoreIsThatOfASlowTwin() {
        var random = new Random(14);
        for (var round = 0; round < 60; round++) {
            var n = 4 + random.nextInt(60);
            var given = new double[n];
            var hits = new boolean[n];
            for (var i = 0; i < n; i++) {
                given[i] = (1 + random.nextInt(19)) / 20.0;
                hits[i] = i == 0 || (i != 1 && random.nextDouble() < given[i]);
            }

            var scores = Scores.of(given, row -> hits[row], 4);

            assertThat(scores.auc()).isCloseTo(auc(given, hits), within(1e-12));
            assertThat(scores.brier()).isCloseTo(brier(given, hits), within(1e-12));
            assertThat(scores.bins().stream().mapToLong(it -> it.seen().n()).sum())
                    .isEqualTo(n);
            assertThat(scores.bins().stream().mapToLong(it -> it.seen().hits()).sum())
                    .isEqualTo(scores.base().hits());
        }
    }

    private static double auc(double[] given, boolean[] hits) {
        var sum = 0.0;
        var pairs = 0;
        for (var i = 0; i < given.length; i++) {
            for (var j = 0; j < given.length; j++) {
                if (hits[i] && !hits[j]) {
                    pairs++;
                    sum += given[i] > given[j] ? 1 : given[i] == given[j] ? 0.5 : 0;
                }
            }
        }
        return sum / pairs;
    }

    private static double brier(double[] given, boolean[] hits) {
        var sum = 0.0;
        for (var i = 0; i < given.length; i++) {
            var error = given[i] - (hits[i] ? 1 : 0);
            sum += error * error;
        }
        return sum / given.length;
    }

    /** Two normal distributions one apart: the area is the share of their difference above 0. */
    @Test
    void intervalsOf80PercentHoldTheTruthIn80Percent() {
        var random = new Random(15);
        var truth = Normal.below(1 / Math.sqrt(2));
        var held = 0;
        var samples = 3_000;
        for (var i = 0; i < samples; i++) {
            var given = new double[200];
            for (var row = 0; row < 200; row++) {
                given[row] = Linear.probability(random.nextGaussian() + (row < 60 ? 1 : 0));
            }
            held += Scores.of(given, row -> row < 60, 10).aucInterval(0.8).contains(truth) ? 1 : 0;
        }
        assertThat((double) held / samples).isBetween(0.78, 0.82);
    }

    @Test
    void nothingAllAndNoneSayNothing() {
        assertThat(Scores.of(new double[0], _ -> true, 10).auc()).isEqualTo(0.5);
        assertThat(Scores.of(new double[] {0.3, 0.9}, _ -> true, 10).auc()).isEqualTo(0.5);
        assertThat(Scores.of(new double[] {0, 1}, _ -> false, 10).logLoss()).isFinite();
        assertThat(Scores.of(new double[0], _ -> true, 10).calibrationError()).isZero();
    }
}
