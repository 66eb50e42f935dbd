package io.firsthand.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.firsthand.conversion.Characteristic.Kind;
import io.firsthand.conversion.Finding.Says;
import io.firsthand.conversion.Study.Counted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ComparingTest {

    /** Of men and women who applied at Berkeley, by department: crude, men are admitted far oftener; within, they are not. */
    @Test
    void whatGoesWithTheChannelIsNotTakenForADifference() {
        var men = counts(825, 512, 560, 353, 325, 120, 417, 138, 191, 53, 373, 22);
        var women = counts(108, 89, 25, 17, 593, 202, 375, 131, 393, 94, 341, 24);
        var study = ofSexes(List.of("a", "b", "c", "d", "e", "f"), men, women);

        var found = new Comparing(study, Goal.SQL, Optional.empty()).findings();

        assertThat(found).hasSize(2);
        assertThat(found.getFirst().q()).isLessThan(1e-10);
        assertThat(found).allSatisfy(it -> assertThat(it.says()).isEqualTo(Says.CHANNEL));
        var ofMen = found.stream()
                .filter(it -> it.value().equals("men"))
                .findFirst()
                .orElseThrow();
        assertThat(ofMen.ratio()).isCloseTo((1198 / 2691.0) / (557 / 1835.0), within(1e-12));
        assertThat(ofMen.within()).isBetween(0.9, 1.0);
        var inA = new Comparing(study, Goal.SQL, Optional.of("a")).findings();
        assertThat(inA.getFirst().says()).isIn(Says.MORE, Says.LESS);
        assertThat(inA.getFirst().within()).isNaN();
    }

    private static List<Long> counts(long... pairs) {
        var counts = new ArrayList<Long>();
        for (var i = 0; i < pairs.length; i += 2) {
            counts.addAll(List.of(pairs[i], pairs[i + 1], 0L, 0L, 0L, 0L));
        }
        return counts;
    }

    private static Study ofSexes(List<String> channels, List<Long> men, List<Long> women) {
        var base = new ArrayList<Long>();
        for (var i = 0; i < men.size(); i++) {
            base.add(men.get(i) + women.get(i));
        }
        var it = new Characteristic("custom.sex", Kind.CHOICE, List.of("men", "women"), List.of(), true, false);
        return study(channels, base, List.of(new Counted(it, List.of(men, women))));
    }

    private static Study study(List<String> channels, List<Long> base, List<Counted> counted) {
        var horizons = Arrays.stream(Goal.values())
                .map(goal -> new Horizon(goal, null, 0, Instant.MAX))
                .toList();
        return new Study(Instant.EPOCH, 0, horizons, channels, base, counted, null, Study.Without.TOO_FEW);
    }

    /** Two hundred values that say nothing: of a hundred such looks few find anything at all. */
    @Test
    void chanceAloneIsHardlyEverFound() {
        var random = new Random(4);
        var looks = 0;
        for (var round = 0; round < 60; round++) {
            var counted = new ArrayList<Counted>();
            for (var i = 0; i < 100; i++) {
                var hits = random.doubles(60).filter(it -> it < 0.3).count();
                var it = new Characteristic("custom.f" + i, Kind.CHOICE, List.of("a"), List.of(), true, false);
                counted.add(new Counted(it, List.of(counts(60, hits))));
            }
            var study = study(List.of("web"), counts(1_000, 300), counted);
            looks += new Comparing(study, Goal.SQL, Optional.empty())
                            .findings().stream().anyMatch(it -> it.q() <= Comparing.RATE)
                    ? 1
                    : 0;
        }
        assertThat(looks).isLessThan(9);
    }

    @Test
    void saysNothingOfFewOfNoneAndOfAll() {
        var it = new Characteristic("custom.x", Kind.CHOICE, List.of("a", "b"), List.of(), true, false);
        var few =
                study(List.of("web"), counts(25, 10), List.of(new Counted(it, List.of(counts(20, 10), counts(5, 0)))));
        var none =
                study(List.of("web"), counts(90, 0), List.of(new Counted(it, List.of(counts(45, 0), counts(45, 0)))));
        var all = study(
                List.of("web"), counts(90, 90), List.of(new Counted(it, List.of(counts(45, 45), counts(45, 45)))));

        assertThat(new Comparing(few, Goal.SQL, Optional.empty()).findings())
                .allSatisfy(each -> assertThat(each.says()).isEqualTo(Says.TOO_FEW));
        assertThat(new Comparing(none, Goal.SQL, Optional.empty()).findings())
                .allSatisfy(each -> assertThat(each.says()).isEqualTo(Says.NO_DIFFERENCE));
        assertThat(new Comparing(all, Goal.SQL, Optional.empty()).findings())
                .allSatisfy(each -> assertThat(each.says()).isEqualTo(Says.NO_DIFFERENCE));
        assertThat(new Comparing(few, Goal.WON, Optional.empty()).findings()).isEmpty();
    }
}
