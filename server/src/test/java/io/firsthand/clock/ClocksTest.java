package io.firsthand.clock;

import static io.firsthand.clock.Tower.berlin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.definition.LadderStep;
import io.firsthand.definition.LadderStep.What;
import io.firsthand.definition.LadderStep.When;
import io.firsthand.identity.Cast;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ClockTest
class ClocksTest {

    private static final List<LadderStep> LADDER = List.of(
            new LadderStep(new When.Percent(50), What.REMIND),
            new LadderStep(new When.AfterBreach(60), What.TELL_MANAGER));

    private final Clocks clocks;
    private final Leads leads;
    private final Cast cast;
    private final Tower tower;
    private final TransactionTemplate transaction;
    private Cast.Company company;
    private LeadId lead;
    private final UUID handoff = UUID.randomUUID();

    ClocksTest(Clocks clocks, Leads leads, Cast cast, Tower tower, PlatformTransactionManager transactions) {
        this.clocks = clocks;
        this.leads = leads;
        this.cast = cast;
        this.tower = tower;
        this.transaction = new TransactionTemplate(transactions);
        company = cast.home();
        lead = new LeadId(handoff);
    }

    @BeforeEach
    void begin() {
        tower.begin();
        company = cast.found("Clocks " + UUID.randomUUID());
        lead = Tower.lead(company, leads);
    }

    @Test
    void isDueAfterSoMuchTimeOfTheHoursOfItsPerson() {
        var clock = start(240, "2026-11-20T15:00");

        assertThat(clock.riskAt()).isEqualTo(berlin("2026-11-23T10:00"));
        assertThat(clock.dueAt()).isEqualTo(berlin("2026-11-23T11:00"));
        assertThat(clock.steps())
                .extracting(StepAt::at)
                .containsExactly(berlin("2026-11-20T17:00"), berlin("2026-11-23T12:00"));
        assertThat(stored()).containsExactly(clock);
    }

    @Test
    void goesFromOnTrackOverAtRiskToBreached() {
        var clock = start(240, "2026-11-23T09:00");

        assertThat(clock.state(berlin("2026-11-23T11:59"))).isEqualTo(ClockState.ON_TRACK);
        assertThat(clock.state(berlin("2026-11-23T12:00"))).isEqualTo(ClockState.AT_RISK);
        assertThat(clock.state(berlin("2026-11-23T13:00"))).isEqualTo(ClockState.BREACHED);
    }

    @Test
    void isMetInTimeAndMetLateAfterwards() {
        start(240, "2026-11-23T09:00");
        var other = UUID.randomUUID();
        in(() -> clocks.start(wish(other, 240, berlin("2026-11-23T09:00"))));

        var met = in(() -> clocks.stop(handoff, ClockKind.RESPONSE, berlin("2026-11-23T13:00")));
        var late = in(() -> clocks.stop(other, ClockKind.RESPONSE, berlin("2026-11-24T09:01")));

        assertThat(met.orElseThrow().state(Instant.MAX)).isEqualTo(ClockState.MET);
        assertThat(met.orElseThrow().used()).isEqualTo(Duration.ofHours(4));
        assertThat(late.orElseThrow().state(Instant.MAX)).isEqualTo(ClockState.MET_LATE);
        assertThat(late.orElseThrow().used()).isEqualTo(Duration.ofHours(8).plusMinutes(1));
        assertThat(in(() -> clocks.stop(handoff, ClockKind.RESPONSE, berlin("2026-11-23T14:00"))))
                .isEmpty();
    }

    @Test
    void standsStillWhileItIsPausedAndGoesOnWithWhatWasLeft() {
        start(240, "2026-11-23T09:00");

        in(() -> clocks.pause(handoff, "test.waits", berlin("2026-11-23T10:00")));
        var paused = stored().getFirst();
        in(() -> clocks.resume(handoff, berlin("2026-11-25T09:00")));
        var resumed = stored().getFirst();

        assertThat(paused.isPaused()).isTrue();
        assertThat(paused.state(berlin("2026-11-24T12:00"))).isEqualTo(ClockState.ON_TRACK);
        assertThat(resumed.dueAt()).isEqualTo(berlin("2026-11-25T12:00"));
        assertThat(resumed.riskAt()).isEqualTo(berlin("2026-11-25T11:00"));
        assertThat(in(() -> clocks.stop(handoff, ClockKind.RESPONSE, berlin("2026-11-25T10:00")))
                        .orElseThrow()
                        .used())
                .isEqualTo(Duration.ofHours(2));
    }

    @Test
    void whoGetsALeadHasAllTheTimeAndNobodyAnswersForAnother() {
        start(240, "2026-11-23T09:00");

        var passed = in(() -> clocks.passTo(handoff, company.maya().person().id(), berlin("2026-11-23T12:00")));

        assertThat(stored())
                .hasSize(2)
                .satisfiesExactly(
                        old -> {
                            assertThat(old.state(Instant.MAX)).isEqualTo(ClockState.CANCELLED);
                            assertThat(old.used()).isEqualTo(Duration.ofHours(3));
                            assertThat(old.endReason()).isEqualTo(Clocks.PASSED);
                        },
                        fresh -> {
                            assertThat(fresh).isEqualTo(passed.getFirst());
                            assertThat(fresh.person())
                                    .isEqualTo(company.maya().person().id());
                            assertThat(fresh.dueAt()).isEqualTo(berlin("2026-11-23T16:00"));
                        });
    }

    @Test
    void aBreachStaysOneWhenTheLeadIsPassedOn() {
        start(60, "2026-11-23T09:00");

        in(() -> clocks.passTo(handoff, company.maya().person().id(), berlin("2026-11-23T12:00")));

        assertThat(stored().getFirst().state(Instant.MAX)).isEqualTo(ClockState.BREACHED);
    }

    @Test
    void anAnswerThatIsUndoneLeavesTheClockAsItWas() {
        var clock = start(240, "2026-11-23T09:00");

        in(() -> clocks.stop(handoff, ClockKind.RESPONSE, berlin("2026-11-23T10:00")));
        var revived = in(() -> clocks.revive(handoff, ClockKind.RESPONSE));

        assertThat(revived).contains(clock);
        assertThat(stored()).containsExactly(clock);
        assertThat(in(() -> clocks.revive(handoff, ClockKind.RESPONSE))).isEmpty();
    }

    @Test
    void aPromiseOfNoTimeIsRefused() {
        assertThatThrownBy(() -> wish(handoff, 0, Instant.EPOCH)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void changesOnlyInTheTransactionThatMakesThemNecessary() {
        assertThatThrownBy(() -> company.run(() -> clocks.cancel(handoff, "test.recalled")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aReasonIsNeverWhatSomebodyTyped() {
        assertThatThrownBy(() -> in(() -> clocks.cancel(handoff, "Grace is on holiday")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Clock start(int minutes, String at) {
        return in(() -> clocks.start(wish(handoff, minutes, berlin(at))));
    }

    private NewClock wish(UUID of, int minutes, Instant at) {
        return new NewClock(lead, of, ClockKind.RESPONSE, company.sam().person().id(), minutes, at, LADDER);
    }

    private List<Clock> stored() {
        return in(() -> clocks.of(List.of(handoff))).getOrDefault(handoff, List.of());
    }

    private <T> T in(Supplier<T> work) {
        return company.in(() -> transaction.execute(_ -> work.get()));
    }
}
