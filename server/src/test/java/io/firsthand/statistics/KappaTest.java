package io.firsthand.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class KappaTest {

    /** Cohen, Educ. Psychol. Meas. 20 (1960), tables 1 and 2: 200 patients in three categories. */
    @Test
    void isAsPublishedByCohen() {
        var kappa =
                Kappa.of(new long[][] {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}}).orElseThrow();

        assertThat(kappa.agreement()).isCloseTo(0.70, within(1e-12));
        assertThat(kappa.byChance()).isCloseTo(0.41, within(1e-12));
        assertThat(kappa.value()).isCloseTo(0.492, within(0.0005));
    }

    /** Two psychiatrists, Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions, 3rd ed., 18.1. */
    @Test
    void itsErrorIsAsPublishedByFleiss() {
        var kappa = Kappa.of(new long[][] {{75, 1, 4}, {5, 4, 1}, {0, 0, 10}}).orElseThrow();

        assertThat(kappa.value()).isCloseTo(0.676, within(0.0006));
        assertThat(Math.sqrt(kappa.variance())).isCloseTo(0.088, within(0.0006));
        assertThat(kappa.interval(0.95).low()).isCloseTo(0.50, within(0.005));
        assertThat(kappa.interval(0.95).high()).isCloseTo(0.85, within(0.005));
    }

    @Test
    void intervalsOf80PercentHoldTheTruthIn80Percent() {
        var random = new Random(8);
        double[] shares = {0.4, 0.1, 0.15, 0.35};
        var chance = 0.5 * 0.55 + 0.5 * 0.45;
        var truth = (0.75 - chance) / (1 - chance);
        var held = 0;
        var samples = 4_000;
        for (var i = 0; i < samples; i++) {
            var counts = new long[4];
            for (var lead = 0; lead < 400; lead++) {
                var x = random.nextDouble();
                var cell = 0;
                while (cell < 3 && x >= shares[cell]) {
                    x -= shares[cell];
                    cell++;
                }
                counts[cell]++;
            }
            var kappa = Kappa.of(counts[0], counts[1], counts[2], counts[3]).orElseThrow();
            held += kappa.interval(0.8).contains(truth) ? 1 : 0;
        }
        assertThat((double) held / samples).isBetween(0.78, 0.82);
    }

    @Test
    void thereIsNoneWhereChanceAloneAgreesAlways() {
        assertThat(Kappa.of(0, 0, 0, 0)).isEmpty();
        assertThat(Kappa.of(12, 0, 0, 0)).isEmpty();
        assertThat(Kappa.of(5, 0, 0, 5).orElseThrow().value()).isEqualTo(1);
        assertThat(Kappa.of(0, 5, 5, 0).orElseThrow().value()).isEqualTo(-1);
    }
}
