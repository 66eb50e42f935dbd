package io.firsthand.buying;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.buying.Evaluation.Field;
import io.firsthand.buying.Evaluation.Learnt;
import io.firsthand.buying.Progress.Reason;
import io.firsthand.buying.Progress.State;
import io.firsthand.lead.GivingUp.Cause;
import io.firsthand.lead.LeadId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgressOfTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void nothingOfLateIsNoSign() {
        assertThat(of(Sums.NONE, Deals.NONE)).isEqualTo(State.NO_SIGN);
    }

    @Test
    void oneWhoLooksExploresAndTwoWhoAskEvaluate() {
        assertThat(of(sums(1, 1, null), Deals.NONE)).isEqualTo(State.EXPLORING);
        assertThat(of(sums(2, 2, null), Deals.NONE)).isEqualTo(State.EVALUATING);
    }

    @Test
    void whatItChoosesByMeansThatItEvaluatesForHalfAYear() {
        var fresh = learnt(Field.CRITERIA, List.of("Speed"), NOW.minus(Duration.ofDays(100)));
        var old = learnt(Field.CRITERIA, List.of("Speed"), NOW.minus(Duration.ofDays(200)));
        assertThat(of(Sums.NONE, Deals.NONE, fresh)).isEqualTo(State.EVALUATING);
        assertThat(of(Sums.NONE, Deals.NONE, old)).isEqualTo(State.NO_SIGN);
    }

    @Test
    void aDayThatIsSetMeansThatItDecidesUntilItIsLongOver() {
        assertThat(of(Sums.NONE, Deals.NONE, learnt(Field.DECIDING_ON, "2027-02-01", NOW)))
                .isEqualTo(State.DECIDING);
        assertThat(ProgressOf.of(Sums.NONE, Deals.NONE, learnt(Field.DECIDING_ON, "2026-11-10", NOW), NOW)
                        .reasons())
                .extracting(Reason::id)
                .containsExactly("decidingPassed");
        assertThat(of(Sums.NONE, Deals.NONE, learnt(Field.DECIDING_ON, "2026-09-01", NOW)))
                .isEqualTo(State.NO_SIGN);
    }

    @Test
    void anOfferThatClosesSoonDecidesAndOneForLaterEvaluates() {
        assertThat(of(Sums.NONE, new Deals(1, LocalDate.parse("2026-12-24"), null, false)))
                .isEqualTo(State.DECIDING);
        assertThat(of(Sums.NONE, new Deals(1, LocalDate.parse("2027-12-24"), null, false)))
                .isEqualTo(State.EVALUATING);
    }

    @Test
    void itHasDecidedUntilSomebodyAsksAgain() {
        var lost = new Deals(0, null, NOW.minus(Duration.ofDays(20)), false);
        assertThat(of(sums(2, 2, NOW.minus(Duration.ofDays(30))), lost)).isEqualTo(State.DECIDED);
        assertThat(of(sums(2, 2, NOW.minus(Duration.ofDays(10))), lost)).isEqualTo(State.EVALUATING);
    }

    @Test
    void wakesWhenSeveralDoSeveralThingsMoreThanAllBeforeLeft() {
        assertThat(waking(12, 3, 2, 2)).isTrue();
        assertThat(waking(12, 8, 2, 2)).as("it was lively before").isFalse();
        assertThat(waking(12, 3, 1, 2)).as("one person").isFalse();
        assertThat(waking(12, 3, 2, 1)).as("one sort").isFalse();
        assertThat(waking(2, 0, 2, 2)).as("two visits").isFalse();
    }

    @Test
    void reasonsInWordsComeToACause() {
        assertThat(Cause.of("Falscher Zeitpunkt")).isEqualTo(Cause.BAD_TIMING);
        assertThat(Cause.of("no interest at all")).isEqualTo(Cause.NO_INTEREST);
        assertThat(Cause.of("Meldet sich nicht")).isEqualTo(Cause.NO_ANSWER);
        assertThat(Cause.of(" ")).isEqualTo(Cause.UNSAID);
        assertThat(Cause.of("A student")).isEqualTo(Cause.OTHER);
    }

    private static boolean waking(double intensity, double before, int people, int sorts) {
        return new Sums(intensity, before, 1, 1, 1, people, sorts, null, null).isWaking();
    }

    private static Sums sums(int explicit, int askers, @Nullable Instant last) {
        return new Sums(5, 0, explicit, 0, askers, askers, 1, last, last);
    }

    private static State of(Sums sums, Deals deals) {
        return of(sums, deals, Evaluation.UNKNOWN);
    }

    private static State of(Sums sums, Deals deals, Evaluation evaluation) {
        return ProgressOf.of(sums, deals, evaluation, NOW).state();
    }

    private static Evaluation learnt(Field field, Object value, Instant at) {
        return Evaluation.of(List.of(
                new Learnt(UUID.randomUUID(), field, value, new LeadId(UUID.randomUUID()), at, UUID.randomUUID())));
    }
}
