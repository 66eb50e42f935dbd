package io.firsthand.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LiftTest {

    @Test
    void isHowManyTimesAsOftenQualifiedLeadsCameToTheGoal() {
        assertThat(Lift.of(30, 100, 50, 1_000).ratio()).isEqualTo(6, within(1e-12));
        assertThat(Lift.of(50, 1_000, 50, 1_000).interval().low()).isEqualTo(1, within(1e-9));
    }

    @Test
    void isUnknownWhereNothingCameToTheGoal() {
        assertThat(Lift.of(0, 100, 50, 1_000).isKnown()).isFalse();
        assertThat(Lift.of(0, 0, 0, 0).isKnown()).isFalse();
    }

    /** Of many samples drawn with a known lift, about 90 % have it in their interval. */
    @Test
    void itsIntervalHoldsTheTruthInNineOfTenSamples() {
        var random = new Random(7);
        var held = 0;
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
            held += Lift.of(hits, picked, reached, 500).interval().contains(truth) ? 1 : 0;
        }
        assertThat((double) held / samples).isBetween(0.88, 0.92);
    }
}
