package io.firsthand.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.firsthand.statistics.KaplanMeier.Ended;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KaplanMeierTest {

    /** Weeks of remission with 6-mercaptopurine: Freireich et al., Blood 21 (1963) 699–716; plus 0.5 marks the censored. */
    private static final double[] WEEKS = {
        6, 6, 6, 6.5, 7, 9.5, 10, 10.5, 11.5, 13, 16, 17.5, 19.5, 20.5, 22, 23, 25.5, 32.5, 32.5, 34.5, 35.5
    };

    private static KaplanMeier remissions() {
        var all = new ArrayList<Ended>();
        for (var week : WEEKS) {
            var isOver = week == Math.floor(week);
            all.add(new Ended(Math.floor(week), isOver ? 1 : 0, isOver ? 0 : 1));
        }
        return KaplanMeier.of(all);
    }

    /** As printed in many textbooks, for instance Kleinbaum and Klein, Survival Analysis, 2.II. */
    @ParameterizedTest
    @CsvSource({
        "5, 1, 0",
        "6, 0.8571, 0.0764",
        "7, 0.8067, 0.0869",
        "10, 0.7529, 0.0963",
        "13, 0.6902, 0.1068",
        "16, 0.6275, 0.1141",
        "22, 0.5378, 0.1282",
        "23, 0.4482, 0.1346",
        "99, 0.4482, 0.1346"
    })
    void survivalIsAsPublished(int week, double survival, double error) {
        var found = remissions();

        assertThat(found.survival(week)).isCloseTo(survival, within(0.00006));
        found.steps().stream()
                .filter(it -> it.time() == week)
                .forEach(it ->
                        assertThat(it.survival() * Math.sqrt(it.greenwood())).isCloseTo(error, within(0.00006)));
    }

    @Test
    void theMedianIsWhereHalfHaveCome() {
        var found = remissions();

        assertThat(found.n()).isEqualTo(21);
        assertThat(found.events()).isEqualTo(9);
        assertThat(found.median()).hasValue(23);
        assertThat(found.quantile(0.25)).hasValue(13);
        assertThat(found.quantile(0.9)).isEmpty();
        assertThat(found.quantile(0.5, 0.95)).isEqualTo(new Interval(13, Double.POSITIVE_INFINITY));
        assertThat(found.passed(13)).isCloseTo((1 - 0.6902) / (1 - 0.4482), within(0.0001));
        assertThat(found.passed(0)).isZero();
        assertThat(found.passed(1_000)).isEqualTo(1);
    }

    /** At 6 weeks as R’s survival package has it with conf.type = "log-log". */
    @Test
    void bandsStayBetweenNoneAndAllAndHoldTheEstimate() {
        var found = remissions();

        assertThat(found.band(6, 0.95).low()).isCloseTo(0.620, within(0.0006));
        assertThat(found.band(6, 0.95).high()).isCloseTo(0.952, within(0.0006));
        assertThat(found.band(22, 0.95).contains(found.survival(22))).isTrue();
        assertThat(found.band(1, 0.95)).isEqualTo(new Interval(1, 1));
    }

    /** Everything is redistributed to the right: Efron 1967. */
    @Test
    void survivalIsThatOfASlowTwin() {
        var random = new Random(2);
        for (var round = 0; round < 50; round++) {
            var n = 2 + random.nextInt(40);
            var times = new int[n];
            var events = new boolean[n];
            var all = new ArrayList<Ended>();
            for (var i = 0; i < n; i++) {
                times[i] = random.nextInt(12);
                events[i] = random.nextBoolean();
                all.add(new Ended(times[i], events[i] ? 1 : 0, events[i] ? 0 : 1));
            }
            var found = KaplanMeier.of(all);
            for (var t = 0; t < 12; t++) {
                assertThat(found.survival(t)).isCloseTo(redistributed(times, events, t), within(1e-12));
            }
        }
    }

    private static double redistributed(int[] times, boolean[] events, int until) {
        var n = times.length;
        var mass = new double[n];
        Arrays.fill(mass, 1.0 / n);
        var gone = 0.0;
        for (var t = 0; t <= until; t++) {
            for (var i = 0; i < n; i++) {
                gone += times[i] == t && events[i] ? mass[i] : 0;
            }
            for (var i = 0; i < n; i++) {
                if (times[i] == t && !events[i]) {
                    var later = 0;
                    for (var j = 0; j < n; j++) {
                        later += times[j] > t ? 1 : 0;
                    }
                    for (var j = 0; j < n; j++) {
                        mass[j] += times[j] > t ? mass[i] / later : 0;
                    }
                }
            }
        }
        return 1 - gone;
    }

    @Test
    void bandsOf80PercentHoldTheTruthIn80Percent() {
        var random = new Random(9);
        var held = 0;
        var samples = 3_000;
        for (var i = 0; i < samples; i++) {
            var all = new ArrayList<Ended>();
            for (var lead = 0; lead < 120; lead++) {
                var until = -Math.log(1 - random.nextDouble()) * 30;
                var watched = random.nextDouble() * 90;
                all.add(new Ended(Math.min(until, watched), until <= watched ? 1 : 0, until <= watched ? 0 : 1));
            }
            held += KaplanMeier.of(all).band(20, 0.8).contains(Math.exp(-20 / 30.0)) ? 1 : 0;
        }
        assertThat((double) held / samples).isBetween(0.78, 0.82);
    }

    /** A share converts at all, after some weeks; leads are of all ages. */
    @Test
    void countingOnlyTheTimeThatHasPassedFindsTheShareThatWillHaveConverted() {
        var random = new Random(4);
        var sum = 0.0;
        var rounds = 300;
        for (var round = 0; round < rounds; round++) {
            var all = new ArrayList<Ended>();
            var ages = new double[400];
            var hits = 0;
            for (var i = 0; i < ages.length; i++) {
                ages[i] = random.nextDouble() * 120;
                var time = random.nextDouble() < 0.3 ? random.nextDouble() * 60 : Double.POSITIVE_INFINITY;
                var isHit = time <= ages[i];
                hits += isHit ? 1 : 0;
                all.add(new Ended(Math.min(time, ages[i]), isHit ? 1 : 0, isHit ? 0 : 1));
            }
            var found = KaplanMeier.of(all);
            var passed = Arrays.stream(ages).map(found::passed).sum();
            sum += hits / passed;
        }
        assertThat(sum / rounds).isCloseTo(0.3, within(0.005));
    }

    @Test
    void saysNothingOfNothing() {
        var none = KaplanMeier.of(List.of());
        var never = KaplanMeier.of(List.of(new Ended(5, 0, 7)));

        assertThat(none.survival(3)).isEqualTo(1);
        assertThat(none.passed(3)).isEqualTo(1);
        assertThat(never.median()).isEmpty();
        assertThat(never.passed(3)).isEqualTo(1);
        assertThat(KaplanMeier.of(List.of(new Ended(0, 3, 0))).survival(0)).isZero();
    }
}
