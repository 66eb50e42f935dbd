package io.firsthand.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SamplesTest {

    /** Hours of sleep gained: Student, Biometrika 6 (1908); R's t.test gives 0.7001142 to 2.4598858. */
    @Test
    void theIntervalOfAMeanIsStudents() {
        var mean = Mean.of(1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4);

        assertThat(mean.value()).isCloseTo(1.58, within(1e-12));
        assertThat(mean.interval(0.95).low()).isCloseTo(0.7001142, within(1e-6));
        assertThat(mean.interval(0.95).high()).isCloseTo(2.4598858, within(1e-6));
        assertThat(Mean.t(0.95, 1_000_000)).isCloseTo(1.96, within(0.0001));
    }

    @Test
    void aMeanIsFoundFromSumsToo() {
        var mean = Mean.of(3, 12, 56);

        assertThat(mean.value()).isEqualTo(4);
        assertThat(mean.variance()).isCloseTo(4, within(1e-12));
        assertThat(Mean.of(1, 7, 49).interval(0.8).high()).isInfinite();
    }

    @Test
    void quantilesAreThoseOfSpreadsheets() {
        var some = Quantiles.of(7, 1, 3, 5, 2);

        assertThat(some.median()).isEqualTo(3);
        assertThat(some.at(0.9)).isCloseTo(6.2, within(1e-12));
        assertThat(some.at(0)).isEqualTo(1);
        assertThat(some.at(1)).isEqualTo(7);
        assertThat(Quantiles.of().median()).isNaN();
    }

    /** Of 40 values, B(40, ½) leaves 1.9 % below the 14th and as much above the 27th. */
    @Test
    void theIntervalOfAQuantileEndsWhereTheBinomialDistributionSays() {
        var values = new double[40];
        for (var i = 0; i < values.length; i++) {
            values[i] = i + 1;
        }
        var interval = Quantiles.of(values).interval(0.5, 0.95);

        assertThat(interval).isEqualTo(new Interval(14, 27));
        assertThat(Quantiles.of(1, 2, 3).interval(0.5, 0.95).low()).isInfinite();
    }

    @Test
    void intervalsOfAMedianHoldTheTruthAtLeastAsOftenAsTheySay() {
        var random = new Random(21);
        var held = 0;
        var samples = 4_000;
        for (var i = 0; i < samples; i++) {
            var values = random.doubles(151).map(it -> -Math.log(it)).toArray();
            held += Quantiles.of(values).interval(0.5, 0.8).contains(Math.log(2)) ? 1 : 0;
        }
        assertThat((double) held / samples).isBetween(0.79, 0.86);
    }

    @Test
    void bucketsAreReachedByNearestRank() {
        var buckets = new TreeMap<>(Map.of(1, 5L, 4, 4L, 9, 1L));

        assertThat(Quantiles.bucket(buckets, 0.5)).hasValue(1);
        assertThat(Quantiles.bucket(buckets, 0.9)).hasValue(4);
        assertThat(Quantiles.bucket(buckets, 0.95)).hasValue(9);
        assertThat(Quantiles.bucket(new TreeMap<>(), 0.5)).isEmpty();
    }

    @Test
    void bootstrappedIntervalsOf80PercentHoldTheTruthInAbout80Percent() {
        var random = new Random(31);
        var held = 0;
        var samples = 600;
        for (var i = 0; i < samples; i++) {
            var values = random.doubles(80).map(it -> -Math.log(it)).toArray();
            held += Bootstrap.interval(values, it -> Mean.of(it).value(), 0.8, 300, random)
                            .contains(1)
                    ? 1
                    : 0;
        }
        assertThat((double) held / samples).isBetween(0.76, 0.83);
    }
}
