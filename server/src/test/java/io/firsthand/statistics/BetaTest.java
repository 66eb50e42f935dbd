package io.firsthand.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetaTest {

    @ParameterizedTest
    @CsvSource({"2, 3", "1, 1", "4.5, 12.25", "30, 70", "400, 9000"})
    void sharesAreThoseOfASlowTwin(double a, double b) {
        var beta = new Beta(a, b);
        var top = Math.log((a - 1) / Math.max(1e-9, a + b - 2) + 1e-300);
        var steps = 400_000;
        var sum = 0.0;
        var until = new double[3];
        double[] at = {beta.mean() * 0.7, beta.mean(), Math.min(1, beta.mean() * 1.2)};
        for (var i = 0; i < steps; i++) {
            var x = (i + 0.5) / steps;
            var density = Math.exp((a - 1) * (Math.log(x) - top) + (b - 1) * Math.log1p(-x));
            sum += density;
            for (var j = 0; j < 3; j++) {
                until[j] += x < at[j] ? density : 0;
            }
        }
        for (var j = 0; j < 3; j++) {
            assertThat(beta.below(at[j])).isCloseTo(until[j] / sum, within(2e-4));
        }
    }

    @Test
    void aQuantileHasThatShareBelowIt() {
        for (var beta :
                new Beta[] {new Beta(0.5, 0.5), new Beta(1, 30), new Beta(7, 2), new Beta(0.01, 3), new Beta(3e5, 7e5)
                }) {
            for (var share : new double[] {0.001, 0.1, 0.5, 0.9, 0.999}) {
                assertThat(beta.below(beta.quantile(share)))
                        .as("%s at %s", beta, share)
                        .isCloseTo(share, within(1e-8));
            }
        }
    }

    /** With a and b whole it is a sum over the binomial distribution. */
    @Test
    void tinySharesAreExact() {
        assertThat(new Beta(1, 10).below(0.1)).isCloseTo(1 - Math.pow(0.9, 10), within(1e-14));
        assertThat(new Beta(10, 1).below(0.1)).isCloseTo(1e-10, within(1e-23));
        assertThat(new Beta(2, 1).quantile(0.25)).isCloseTo(0.5, within(1e-14));
    }

    @Test
    void isFoundByItsMeanAndVariance() {
        var beta = new Beta(3.5, 11);

        var found = Beta.of(beta.mean(), beta.variance());

        assertThat(found.a()).isCloseTo(3.5, within(1e-9));
        assertThat(found.b()).isCloseTo(11, within(1e-9));
        assertThat(Beta.of(0.5, 9).a()).isPositive();
    }
}
