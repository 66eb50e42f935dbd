package io.firsthand.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.firsthand.insight.SumRepository.Spell;
import io.firsthand.statistics.KaplanMeier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MaturityTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    @Test
    void leadsHaveHadTheShareOfTheirTimeInWhichOthersCameToIt() {
        var spells = new ArrayList<Spell>();
        for (var days = 0; days < 40; days++) {
            spells.add(new Spell(TODAY, 72 + days, 50));
        }
        var maturity = Maturity.of(Curves.of(spells, TODAY));

        assertThat(maturity.passed(0)).isZero();
        assertThat(maturity.passed(23)).isCloseTo(0.5, within(0.03));
        assertThat(maturity.passed(500)).isEqualTo(1);
        assertThat(maturity.ofWeek(LocalDate.of(2026, 1, 5), TODAY)).isEqualTo(1);
        assertThat(maturity.ofWeek(LocalDate.of(2026, 12, 7), TODAY)).isZero();
    }

    @Test
    void nothingIsCorrectedWhereNobodyEverCameToIt() {
        assertThat(Maturity.of(KaplanMeier.of(List.of())).passed(3)).isEqualTo(1);
        assertThat(Maturity.of(Curves.of(List.of(new Spell(TODAY, -1, 9)), TODAY))
                        .passed(3))
                .isEqualTo(1);
    }

    /** The last few that are watched longest would otherwise decide what the whole is. */
    @Test
    void theEndIsNotLeftToTheLastFewLeads() {
        var spells = new ArrayList<Spell>();
        spells.add(new Spell(TODAY, 72, 100));
        spells.add(new Spell(TODAY.minusDays(100), -1, 900));
        spells.add(new Spell(TODAY, 300, 1));

        assertThat(Maturity.of(Curves.of(spells, TODAY)).passed(30)).isEqualTo(1);
    }

    /** A source whose leads all came yesterday is told to be as good as it will be. */
    @Test
    void theCorrectedShareOfYoungLeadsIsThatOfOldOnes() {
        var random = new SplittableRandom(5);
        var spells = new ArrayList<Spell>();
        var hits = 0;
        var effective = 0.0;
        var ages = new ArrayList<Integer>();
        for (var i = 0; i < 40_000; i++) {
            var age = random.nextInt(120);
            var time = -20 * Math.log1p(-random.nextDouble());
            var comes = random.nextDouble() < 0.3;
            if (comes && time < age) {
                spells.add(new Spell(TODAY, bucket(time), 1));
                hits += age < 15 ? 1 : 0;
            } else {
                spells.add(new Spell(TODAY.minusDays(age), -1, 1));
            }
            ages.add(age);
        }
        var maturity = Maturity.of(Curves.of(spells, TODAY));
        for (var age : ages) {
            effective += age < 15 ? maturity.passed(age) : 0;
        }

        assertThat(hits / effective).isCloseTo(0.3, within(0.03));
    }

    @Test
    void bucketsAreInOrderAndHoldWhatTheySay() {
        assertThat(Buckets.days(0)).isEqualTo(0.5 / 24);
        assertThat(Buckets.days(71)).isEqualTo(71.5 / 24);
        assertThat(Buckets.days(72)).isEqualTo(3.5);
        assertThat(Buckets.days(158)).isEqualTo(89.5);
        assertThat(Buckets.days(159)).isEqualTo(93.5);
    }

    @Test
    void opportunitiesAreWonAsEarlierOnesOfTheirAgeWere() {
        var curve =
                new DealCurve(List.of(new Spell(TODAY, 82, 30)), List.of(new Spell(TODAY, 102, 70)), List.of(), TODAY);

        assertThat(curve.won(0, 20)).isCloseTo(0.3, within(1e-9));
        assertThat(curve.won(0, 5)).isZero();
        assertThat(curve.won(20, 90)).isZero();
        assertThat(new DealCurve(List.of(), List.of(), List.of(new Spell(TODAY, -1, 3)), TODAY).won(1, 90))
                .isZero();
    }

    private static int bucket(double days) {
        return days < 3 ? (int) (days * 24) : days < 90 ? 69 + (int) days : 159 + (int) ((days - 90) / 7);
    }
}
