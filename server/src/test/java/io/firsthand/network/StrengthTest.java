package io.firsthand.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.firsthand.network.Encounter.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class StrengthTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final UUID MARA = new UUID(1, 1);
    private static final UUID JONAS = new UUID(1, 2);

    private final Random random = new Random();

    @RepeatedTest(50)
    void sumsKeptIncrementallyAreThoseCountedOverAllThatHappened() {
        var all = new ArrayList<Encounter>();
        for (var i = random.nextInt(1, 60); i > 0; i--) {
            all.add(new Encounter(
                    MARA,
                    JONAS,
                    KINDS.get(random.nextInt(KINDS.size())),
                    random.nextBoolean(),
                    NOW.minus(Duration.ofHours(random.nextInt(24 * 3_000))),
                    null));
        }
        var tying = new Tying(Map.of(), List.of());
        all.forEach(it -> tying.add(it.tie()));

        assertThat(Strength.of(tying.ties(), NOW).value()).isCloseTo(slowTwin(all), within(1e-9));
    }

    /** The formula as the documentation says it. */
    private static double slowTwin(List<Encounter> all) {
        var points = 0.0;
        var sent = 0;
        var received = 0;
        for (var it : all) {
            var days = Duration.between(it.at(), NOW).toMillis() / 86_400_000.0;
            points += it.kind().weight() * (0.7 * Math.pow(2, -days / 180) + 0.3 * Math.pow(2, -days / 1460));
            var isLetter = it.kind() == Kind.LETTER;
            sent += !isLetter || it.isOutbound() ? 1 : 0;
            received += !isLetter || !it.isOutbound() ? 1 : 0;
        }
        var both = sent == 0 || received == 0 ? 0 : (double) Math.min(sent, received) / Math.max(sent, received);
        return 1 - Math.exp(-(0.6 + 0.4 * both) * points);
    }

    @Test
    void itFadesWithoutACliffAndNeverQuiteToNothing() {
        var tie = met(NOW);
        var before = 1.0;
        for (var day = 0; day < 4_000; day += 10) {
            var then = Strength.of(List.of(tie), NOW.plus(Duration.ofDays(day))).value();
            assertThat(then).isPositive().isLessThanOrEqualTo(before);
            assertThat(before - then).as("after %d days", day).isLessThan(day == 0 ? 0.4 : 0.02);
            before = then;
        }
    }

    @Test
    void whatComesBackCountsMoreThanWhatOnlyGoesOut() {
        var bothWays = Strength.of(1, 5, 5).value();

        assertThat(Strength.of(1, 10, 0).value()).isLessThan(bothWays);
        assertThat(Strength.of(1, 7, 3).value()).isBetween(Strength.of(1, 10, 0).value(), bothWays);
    }

    @RepeatedTest(20)
    void whoIsHotterStaysHotterInTheLongRun() {
        var one = Weight.of(random.nextDouble(0.1, 3), NOW.minus(Duration.ofDays(random.nextInt(2_000))));
        var other = Weight.of(random.nextDouble(0.1, 3), NOW.minus(Duration.ofDays(random.nextInt(2_000))));
        var far = NOW.plus(Duration.ofDays(20_000));

        assertThat(Double.compare(one.heat(), other.heat()))
                .isEqualTo(Double.compare(one.points(far), other.points(far)));
    }

    @Test
    void whatAColleagueSaysStandsForAllThatWasBeforeAndNothingThatComesAfter() {
        var said = new Level.Opinion(MARA, JONAS, Level.NONE, NOW);
        var tying = new Tying(Map.of(), List.of(said));
        tying.add(met(NOW.minus(Duration.ofDays(3))));
        assertThat(Strength.of(tying.ties(), NOW).value()).isZero();

        tying.add(met(NOW.plus(Duration.ofDays(1))));
        assertThat(Strength.of(tying.ties(), NOW.plus(Duration.ofDays(1))).value())
                .isGreaterThan(0.5);
    }

    @Test
    void tiesOfTheOneWhoWasMergedAreThoseOfTheOneWhoIsLeft() {
        var twin = new UUID(1, 3);
        var tying = new Tying(Map.of(twin, JONAS), List.of());
        tying.add(met(NOW));
        tying.add(new Encounter(MARA, twin, Kind.CALL, true, NOW, null).tie());

        assertThat(tying.ties()).singleElement().satisfies(it -> {
            assertThat(it.to()).isEqualTo(JONAS);
            assertThat(it.counts().meetings()).isEqualTo(1);
            assertThat(it.counts().calls()).isEqualTo(1);
        });
    }

    private static Tie met(Instant at) {
        return new Encounter(MARA, JONAS, Kind.MEETING, true, at, null).tie();
    }
}
