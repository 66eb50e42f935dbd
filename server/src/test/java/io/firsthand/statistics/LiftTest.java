package io.firsthand.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LiftTest {

    private static final Proportion ALL = new Proportion(50, 1_000);

    @Test
    void isHowManyTimesAsOftenThosePickedCameToTheGoal() {
        assertThat(Lift.of(new Proportion(30, 100), ALL, 0.9).ratio()).isEqualTo(6, within(1e-12));
        assertThat(Lift.of(ALL, ALL, 0.9).interval().low()).isEqualTo(1, within(1e-9));
    }

    @Test
    void isUnknownWhereNothingCameToTheGoal() {
        assertThat(Lift.of(new Proportion(0, 100), ALL, 0.9).isKnown()).isFalse();
        assertThat(Lift.of(new Proportion(0, 0), new Proportion(0, 0), 0.9).isKnown())
                .isFalse();
    }

    /** Of many samples drawn with a known lift, about 80 and 90 % have it in their interval of that level. */
    @Test
    void itsIntervalHoldsTheTruthAsOftenAsItSays() {
        var random = new Random(7);
        var held80 = 0;
        var held90 = 0;
        var samples = 4_000;
        for (var i = 0; i < samples; i++) {
            long hits = 0;
            long picked = 0;
            long reached = 0;
            for (var lead = 0; lead < 500; lead++) {
                var isPicked = random.nextDouble() < 0.3;
                var isReached = random.nextDouble() < (isPicked ? 0.4 : 0.1);
                hits += isPicked && isReached ? 1 : 0;
                picked += isPicked ? 1 : 0;
                reached += isReached ? 1 : 0;
            }
            var truth = 0.4 / (0.3 * 0.4 + 0.7 * 0.1);
            var some = new Proportion(hits, picked);
            var all = new Proportion(reached, 500);
            held80 += Lift.of(some, all, 0.8).interval().contains(truth) ? 1 : 0;
            held90 += Lift.of(some, all, 0.9).interval().contains(truth) ? 1 : 0;
        }
        assertThat((double) held80 / samples).isBetween(0.78, 0.82);
        assertThat((double) held90 / samples).isBetween(0.88, 0.92);
    }
}
