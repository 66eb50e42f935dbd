package io.firsthand.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {

    private static final Offset<Double> PUBLISHED = within(0.00006);

    /** Table I of Newcombe, Statistics in Medicine 17 (1998) 857–872, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void wilsonsIntervalIsAsPublished(long hits, long of, double low, double high) {
        var interval = new Rate(hits, of).interval();

        assertThat(interval.low()).isCloseTo(low, PUBLISHED);
        assertThat(interval.high()).isCloseTo(high, PUBLISHED);
    }

    /** Table II of Newcombe, Statistics in Medicine 17 (1998) 873–890, method 10. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "0, 10, 0, 10, -0.2775, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void theIntervalOfADifferenceIsAsPublished(long a, long m, long b, long n, double low, double high) {
        var interval = new Rate(a, m).minus(new Rate(b, n), Rate.Z95);

        assertThat(interval.low()).isCloseTo(low, PUBLISHED);
        assertThat(interval.high()).isCloseTo(high, PUBLISHED);
    }

    /** By its definition: all shares that the number seen does not lie z standard errors away from. */
    @Test
    void wilsonsIntervalIsThatOfASlowTwin() {
        var random = new Random(7);
        for (var i = 0; i < 200; i++) {
            var of = 1 + random.nextInt(400);
            var rate = new Rate(random.nextInt(of + 1), of);
            var z = 1 + random.nextDouble() * 2;
            var step = 1e-4;
            var low = 1.0;
            var high = 0.0;
            for (var p = 0.0; p <= 1 + step / 2; p += step) {
                if (Math.abs(rate.share() - p) <= z * Math.sqrt(p * (1 - p) / of) + 1e-12) {
                    low = Math.min(low, p);
                    high = Math.max(high, p);
                }
            }

            assertThat(rate.wilson(z).low()).as("%s, z = %s", rate, z).isCloseTo(low, within(2 * step));
            assertThat(rate.wilson(z).high()).as("%s, z = %s", rate, z).isCloseTo(high, within(2 * step));
        }
    }

    @Test
    void nothingTriedTellsNothing() {
        assertThat(new Rate(0, 0).interval()).isEqualTo(new Interval(0, 1));
        assertThat(new Rate(3, 29).isSmall()).isTrue();
        assertThat(new Rate(3, 30).isSmall()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0.975, 1.959964", "0.995, 2.575829", "0.5, 0", "0.0001, -3.719016", "0.99167, 2.394"})
    void quantilesAreAsTabled(double share, double quantile) {
        assertThat(Quantiles.normal(share)).isCloseTo(quantile, within(0.0002));
    }

    /** The distribution is integrated from far below, in small steps. */
    @Test
    void quantilesAreThoseOfASlowTwin() {
        for (var share : new double[] {0.001, 0.02, 0.3, 0.7, 0.983, 0.9975}) {
            var step = 1e-5;
            var sum = 0.0;
            var x = -10.0;
            while (sum < share) {
                sum += step * Math.exp(-(x + step / 2) * (x + step / 2) / 2) / Math.sqrt(2 * Math.PI);
                x += step;
            }
            assertThat(Quantiles.normal(share)).isCloseTo(x, within(1e-4));
        }
    }
}
