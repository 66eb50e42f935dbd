package io.firsthand.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

    private static final Offset<Double> PUBLISHED = within(0.00006);

    /** Table I of Newcombe, Statistics in Medicine 17 (1998) 857–872, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void wilsonsIntervalIsAsPublished(long hits, long n, double low, double high) {
        var interval = new Proportion(hits, n).wilson(0.95);

        assertThat(interval.low()).isCloseTo(low, PUBLISHED);
        assertThat(interval.high()).isCloseTo(high, PUBLISHED);
    }

    /** Table I of Newcombe, Statistics in Medicine 17 (1998) 857–872, method 5. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2527, 0.3676", "15, 148, 0.0578, 0.1617", "0, 20, 0.0000, 0.1684", "1, 29, 0.0009, 0.1776"})
    void theExactIntervalIsAsPublished(long hits, long n, double low, double high) {
        var interval = new Proportion(hits, n).exact(0.95);

        assertThat(interval.low()).isCloseTo(low, PUBLISHED);
        assertThat(interval.high()).isCloseTo(high, PUBLISHED);
    }

    /** By its definition: the tails of the binomial distribution, added up one by one. */
    @Test
    void theExactIntervalEndsWhereTheTailsOfTheBinomialDistributionSay() {
        var random = new Random(11);
        for (var i = 0; i < 100; i++) {
            var n = 2 + random.nextInt(60);
            var hits = 1 + random.nextInt(n - 1);
            var interval = new Proportion(hits, n).exact(0.8);

            assertThat(1 - atMost(hits - 1, n, interval.low())).isCloseTo(0.1, within(1e-9));
            assertThat(atMost(hits, n, interval.high())).isCloseTo(0.1, within(1e-9));
        }
    }

    private static double atMost(int hits, int n, double p) {
        var sum = 0.0;
        for (var k = 0; k <= hits; k++) {
            var choose = 1.0;
            for (var j = 1; j <= k; j++) {
                choose *= (double) (n - k + j) / j;
            }
            sum += choose * Math.pow(p, k) * Math.pow(1 - p, n - k);
        }
        return sum;
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
        var interval = new Proportion(a, m).minus(new Proportion(b, n), 0.95);

        assertThat(interval.low()).isCloseTo(low, PUBLISHED);
        assertThat(interval.high()).isCloseTo(high, PUBLISHED);
    }

    /** By its definition: all shares that the number seen does not lie z standard errors away from. */
    @Test
    void wilsonsIntervalIsThatOfASlowTwin() {
        var random = new Random(7);
        for (var i = 0; i < 200; i++) {
            var n = 1 + random.nextInt(400);
            var seen = new Proportion(random.nextInt(n + 1), n);
            var level = 0.5 + random.nextDouble() * 0.49;
            var z = Normal.z(level);
            var step = 1e-4;
            var low = 1.0;
            var high = 0.0;
            for (var p = 0.0; p <= 1 + step / 2; p += step) {
                if (Math.abs(seen.share() - p) <= z * Math.sqrt(p * (1 - p) / n) + 1e-12) {
                    low = Math.min(low, p);
                    high = Math.max(high, p);
                }
            }

            assertThat(seen.wilson(level).low()).as("%s at %s", seen, level).isCloseTo(low, within(2 * step));
            assertThat(seen.wilson(level).high()).as("%s at %s", seen, level).isCloseTo(high, within(2 * step));
        }
    }

    /** Over shares from 5 to 60 %, of samples from 20 to 200. */
    @Test
    void wilsonsIntervalsOf80PercentHoldTheTruthIn80Percent() {
        var random = new Random(5);
        var held = 0;
        var samples = 20_000;
        for (var i = 0; i < samples; i++) {
            var truth = 0.05 + 0.55 * random.nextDouble();
            var n = 20 + random.nextInt(180);
            var hits = 0;
            for (var lead = 0; lead < n; lead++) {
                hits += random.nextDouble() < truth ? 1 : 0;
            }
            held += new Proportion(hits, n).wilson(0.8).contains(truth) ? 1 : 0;
        }
        assertThat((double) held / samples).isBetween(0.78, 0.82);
    }

    @Test
    void nothingTriedTellsNothing() {
        assertThat(new Proportion(0, 0).wilson(0.95)).isEqualTo(new Interval(0, 1));
        assertThat(new Proportion(0, 0).exact(0.95)).isEqualTo(new Interval(0, 1));
        assertThat(new Proportion(3, 29).isSmall()).isTrue();
        assertThat(new Proportion(3, 30).isSmall()).isFalse();
    }
}
