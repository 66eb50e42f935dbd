package io.firsthand.committee;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.committee.Gap.Kind;
import io.firsthand.lead.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final Instant NOW = Instant.parse("2026-06-01T09:00:00Z");
    private static final Instant LATELY = NOW.minus(Duration.ofDays(5));
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(31));

    private static final Somebody BUYER =
            Somebody.called("Bea").is(Role.ECONOMIC_BUYER, LATELY).spokenWith(LATELY);
    private static final Somebody CHAMPION =
            Somebody.called("Carl").is(Role.CHAMPION, LONG_AGO).spokenWith(LATELY);

    @Test
    void nothingIsMissingWhereWeSpeakWithABuyerAndAChampion() {
        assertThat(kinds(BUYER, CHAMPION)).isEmpty();
    }

    @Test
    void onePersonAloneIsNotEnough() {
        assertThat(kinds(CHAMPION, Somebody.called("Dora")))
                .containsExactly(Kind.NO_ECONOMIC_BUYER, Kind.SINGLE_THREADED);
        assertThat(kinds(CHAMPION, Somebody.called("Dora").spokenWith(LATELY))).containsExactly(Kind.NO_ECONOMIC_BUYER);
    }

    @Test
    void aChampionIsSilentAfterThirtyDaysUnlessAnotherOneSpeaks() {
        var silent = Somebody.called("Carl").is(Role.CHAMPION, LONG_AGO).spokenWith(LONG_AGO);
        assertThat(kinds(BUYER, silent)).containsExactly(Kind.CHAMPION_SILENT);
        assertThat(kinds(BUYER, silent.spokenWith(NOW.minus(Coverage.SILENCE)))).isEmpty();
        assertThat(kinds(BUYER, silent, Somebody.called("Eve").is(Role.CHAMPION, LATELY)))
                .as("who became one lately counts from then")
                .isEmpty();
    }

    @Test
    void whoStandsInTheWayHasToBeSpokenWithSinceThatIsKnown() {
        var against = Somebody.called("Bert").is(Stance.OPPOSED, LATELY);
        assertThat(kinds(BUYER, CHAMPION, against.spokenWith(LONG_AGO))).containsExactly(Kind.BLOCKER_UNADDRESSED);
        assertThat(kinds(BUYER, CHAMPION, against.spokenWith(LATELY)))
                .as("the conversation in which it was learnt is none about it")
                .containsExactly(Kind.BLOCKER_UNADDRESSED);
        assertThat(kinds(BUYER, CHAMPION, against.spokenWith(NOW))).isEmpty();
        assertThat(kinds(BUYER, CHAMPION, Somebody.called("Bob").is(Role.BLOCKER, LATELY)))
                .containsExactly(Kind.BLOCKER_UNADDRESSED);
    }

    @Test
    void twoStepsOfAwarenessAreFarApart() {
        var one = CHAMPION.is(Awareness.PRODUCT_AWARE, LATELY);
        assertThat(kinds(one, BUYER.is(Awareness.SOLUTION_AWARE, LATELY))).isEmpty();
        var gaps = Coverage.of(members(one, BUYER.is(Awareness.PROBLEM_AWARE, LATELY)), NOW);
        assertThat(gaps).singleElement().satisfies(gap -> {
            assertThat(gap.kind()).isEqualTo(Kind.AWARENESS_APART);
            assertThat(gap.names()).isEqualTo("Bea, Carl");
        });
    }

    @Test
    void whereNobodyBuysNothingIsMissing() {
        assertThat(kinds(Somebody.called("Ada").in(Stage.INQUIRY))).isEmpty();
        assertThat(kinds(Somebody.called("Ada").in(Stage.SAL))).isNotEmpty();
        assertThat(kinds(CHAMPION.in(Stage.LOST), Somebody.called("Ada").in(Stage.NURTURE)))
                .as("all at rest")
                .isEmpty();
        assertThat(Coverage.of(List.of(), NOW)).isEmpty();
    }

    private static List<Kind> kinds(Somebody... people) {
        return Coverage.of(members(people), NOW).stream().map(Gap::kind).toList();
    }

    private static List<Member> members(Somebody... people) {
        return Stream.of(people).map(Somebody::member).toList();
    }
}
