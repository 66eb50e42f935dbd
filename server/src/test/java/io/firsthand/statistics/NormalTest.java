package io.firsthand.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {

    @ParameterizedTest
    @CsvSource({
        "0.975, 1.959963984540054",
        "0.995, 2.5758293035489",
        "0.5, 0",
        "0.0001, -3.719016485455709",
        "0.9, 1.2815515655446"
    })
    void quantilesAreAsTabled(double share, double quantile) {
        assertThat(Normal.quantile(share)).isCloseTo(quantile, within(1e-12));
    }

    /** The distribution is integrated from far below, in small steps. */
    @Test
    void quantilesAndSharesAreThoseOfASlowTwin() {
        for (var share : new double[] {0.001, 0.02, 0.3, 0.7, 0.983, 0.9975}) {
            var step = 1e-5;
            var sum = 0.0;
            var x = -10.0;
            while (sum < share) {
                sum += step * Math.exp(-(x + step / 2) * (x + step / 2) / 2) / Math.sqrt(2 * Math.PI);
                x += step;
            }
            assertThat(Normal.quantile(share)).isCloseTo(x, within(2e-5));
            assertThat(Normal.below(x)).isCloseTo(sum, within(1e-9));
        }
    }

    @Test
    void farTailsKeepTheirDigits() {
        assertThat(Normal.below(-8)).isCloseTo(6.220960574271786e-16, within(1e-28));
        assertThat(Normal.twoSided(1.959963984540054)).isCloseTo(0.05, within(1e-14));
        assertThat(Normal.z(0.8)).isCloseTo(1.2815515655446, within(1e-12));
    }

    @Test
    void manyComparisonsNeedAHigherLevelEach() {
        assertThat(Normal.z(Normal.bonferroni(0.95, 3))).isCloseTo(2.394, within(0.0005));
    }
}
