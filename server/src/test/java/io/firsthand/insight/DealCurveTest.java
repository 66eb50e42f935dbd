package io.firsthand.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.firsthand.insight.SumRepository.Spell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DealCurveTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    /** How an opportunity went: after how many days, and whether it was won, lost, or is still open. */
    private record Deal(double days, int end) {}

    /** Without any that are open the cumulative incidence is the plain share of those won by then. */
    @Test
    void whereAllHaveEndedItIsTheShareOfThoseWonByThen() {
        var curve = new DealCurve(spells(10, 12, 14, 16), spells(11, 13, 15, 17, 18, 19), List.of(), TODAY);

        assertThat(curve.won(0, Buckets.days(16))).isCloseTo(4 / 10.0, within(1e-12));
        assertThat(curve.won(0, Buckets.days(13))).isCloseTo(2 / 10.0, within(1e-12));
        // Of the six that were still open after the fourth end two were won.
        assertThat(curve.won(Buckets.days(13), 365)).isCloseTo(2 / 6.0, within(1e-12));
    }

    @Test
    void withoutAnyThatEndedNothingIsWon() {
        assertThat(new DealCurve(List.of(), List.of(), List.of(open(40)), TODAY).won(3, 90))
                .isZero();
        assertThat(new DealCurve(List.of(), List.of(), List.of(), TODAY).won(0, 0))
                .isZero();
    }

    /** The definition of Aalen and Johansen, opportunity by opportunity. */
    @Test
    void itIsWhatASlowTwinSays() {
        var random = new Random(11);
        for (var trial = 0; trial < 50; trial++) {
            var deals = new ArrayList<Deal>();
            var won = new ArrayList<Spell>();
            var lost = new ArrayList<Spell>();
            var open = new ArrayList<Spell>();
            for (var i = 0; i < 60; i++) {
                var bucket = 80 + random.nextInt(70);
                switch (random.nextInt(3)) {
                    case 0 -> {
                        won.add(new Spell(TODAY, bucket, 1));
                        deals.add(new Deal(Buckets.days(bucket), 0));
                    }
                    case 1 -> {
                        lost.add(new Spell(TODAY, bucket, 1));
                        deals.add(new Deal(Buckets.days(bucket), 1));
                    }
                    default -> {
                        var age = random.nextInt(70);
                        open.add(open(age));
                        deals.add(new Deal(age + 0.5, 2));
                    }
                }
            }
            var curve = new DealCurve(won, lost, open, TODAY);

            for (var days : new double[] {5, 20, 40, 60}) {
                assertThat(curve.won(0, days)).isCloseTo(slow(deals, days), within(1e-9));
            }
        }
    }

    private static double slow(List<Deal> deals, double until) {
        var survival = 1.0;
        var incidence = 0.0;
        for (var time : deals.stream()
                .map(Deal::days)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .filter(it -> it <= until)
                .toList()) {
            var atRisk = deals.stream().filter(it -> it.days() >= time).count();
            var won = count(deals, time, 0);
            var lost = count(deals, time, 1);
            incidence += survival * won / atRisk;
            survival *= 1 - (double) (won + lost) / atRisk;
        }
        return incidence;
    }

    private static long count(List<Deal> deals, double time, int end) {
        return deals.stream().filter(it -> it.days() == time && it.end() == end).count();
    }

    private static List<Spell> spells(int... days) {
        var spells = new ArrayList<Spell>();
        for (var day : days) {
            spells.add(new Spell(TODAY, day, 1));
        }
        return spells;
    }

    private static Spell open(int age) {
        return new Spell(TODAY.minusDays(age), -1, 1);
    }
}
