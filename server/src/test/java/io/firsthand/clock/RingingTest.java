package io.firsthand.clock;

import static io.firsthand.clock.Tower.berlin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Node;
import io.firsthand.database.Recurring;
import io.firsthand.definition.LadderStep;
import io.firsthand.definition.LadderStep.What;
import io.firsthand.definition.LadderStep.When;
import io.firsthand.identity.Cast;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ClockTest
class RingingTest {

    private static final List<LadderStep> LADDER = List.of(
            new LadderStep(new When.Percent(90), What.REMIND),
            new LadderStep(new When.AfterBreach(60), What.TELL_MANAGER));

    private final Ringing ringing;
    private final Clocks clocks;
    private final Leads leads;
    private final Cast cast;
    private final Tower tower;
    private final DataSource database;
    private final TransactionTemplate transaction;
    private Cast.Company company;
    private LeadId lead;
    private final UUID handoff = UUID.randomUUID();

    RingingTest(
            Ringing ringing,
            Clocks clocks,
            Leads leads,
            Cast cast,
            Tower tower,
            DataSource database,
            PlatformTransactionManager transactions) {
        this.ringing = ringing;
        this.clocks = clocks;
        this.leads = leads;
        this.cast = cast;
        this.tower = tower;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        company = cast.home();
        lead = new LeadId(handoff);
    }

    @BeforeEach
    void begin() {
        tower.begin();
        company = cast.found("Ringing " + UUID.randomUUID());
        lead = Tower.lead(company, leads);
    }

    @Test
    void tellsEachThingAtItsMomentAndOnce() {
        start(handoff, 100);
        ringAt("2026-11-23T11:14");
        assertThat(tower.told).isEmpty();

        ringAt("2026-11-23T11:15:02");
        ringAt("2026-11-23T11:15:03");
        assertThat(tower.told).containsExactly("at risk");
        ringAt("2026-11-23T11:30:02");
        ringAt("2026-11-23T11:40:02");
        ringAt("2026-11-23T12:40:02");
        ringAt("2026-11-23T16:00");

        assertThat(tower.told).containsExactly("at risk", "remind", "due", "tell_manager");
        assertThat(clock().breached()).isTrue();
    }

    @Test
    void afterAnOutageWhatIsDueIsToldOnceAndSaidToBeLate() {
        start(handoff, 100);

        ringAt("2026-11-25T10:00");
        ringAt("2026-11-25T10:01");

        assertThat(tower.told).containsExactly("due, late", "tell_manager, late");
    }

    @Test
    void whatWasAnsweredMeanwhileIsNoBreachAndNobodyIsTold() {
        start(handoff, 100);
        tower.answered.put(handoff, berlin("2026-11-23T11:00"));

        ringAt("2026-11-25T10:00");

        assertThat(tower.told).isEmpty();
        assertThat(clock().state(berlin("2026-11-25T10:00"))).isEqualTo(ClockState.MET);
    }

    @Test
    void anAnswerAfterTheBreachStaysLate() {
        start(handoff, 100);
        ringAt("2026-11-23T11:40:02");

        in(() -> clocks.stop(handoff, ClockKind.RESPONSE, berlin("2026-11-23T11:00")));

        assertThat(clock().state(berlin("2026-11-23T12:00"))).isEqualTo(ClockState.MET_LATE);
    }

    @Test
    void whoIsKilledBetweenBreachAndAlarmHasToldNothingAndTheNextOneTells() {
        start(handoff, 100);
        tower.meanwhile = () -> {
            throw new Killed();
        };
        assertThatThrownBy(() -> ringAt("2026-11-23T11:40:02")).isInstanceOf(Killed.class);
        assertThat(clock().breached()).isFalse();

        tower.meanwhile = () -> {};
        ringAt("2026-11-23T11:40:04");

        assertThat(tower.told).containsExactly("due");
    }

    /** The other is another process, which is killed: its transaction goes with it, its turn comes to us. */
    @Test
    void ofTwoSchedulersTheOneThatLivesTellsWhatTheKilledOneWasAboutTo() throws Exception {
        start(handoff, 100);
        tower.itIs("2026-11-23T11:40:02");
        var told = new CountDownLatch(1);
        tower.meanwhile = told::countDown;
        var name = "alarms-" + UUID.randomUUID();
        var work = new Recurring(
                name, Duration.ofSeconds(1), () -> CurrentWorkspace.run(company.id(), () -> ringing.ring()));

        try (var other = DoomedNode.begins(database, name, company.id(), clock().id());
                var _ = Node.with(database, work)) {
            assertThat(tower.told).isEmpty();
            other.dies();
            assertThat(told.await(30, TimeUnit.SECONDS)).isTrue();
        }
        company.in(ringing::ring);

        assertThat(tower.told).containsExactly("due");
        assertThat(clock().breached()).isTrue();
    }

    @Test
    void twoNodesNeverTellTheSame() throws Exception {
        var many = IntStream.range(0, 250).mapToObj(_ -> UUID.randomUUID()).toList();
        in(() -> clocks.start(many.stream().map(it -> wish(it, 100)).toList()));
        tower.itIs("2026-11-23T11:15:02");

        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> node = () -> company.in(ringing::ring);
            var done = nodes.invokeAll(Collections.nCopies(2, node));
            for (var it : done) {
                assertThat(it.get()).isNotNegative();
            }
        }
        company.in(ringing::ring);

        assertThat(tower.told).hasSize(250).containsOnly("at risk");
    }

    @Test
    void anAlarmThatFailsHoldsUpNoOtherAndIsTriedAgainLater() {
        start(handoff, 100);
        in(() -> clocks.start(wish(UUID.randomUUID(), 100)));
        var failures = new AtomicInteger();
        tower.meanwhile = () -> {
            if (tower.told.isEmpty() && failures.incrementAndGet() <= 2) {
                throw new IllegalStateException("The notification could not be written");
            }
        };

        ringAt("2026-11-23T11:15:02");
        assertThat(tower.told).containsExactly("at risk");
        ringAt("2026-11-23T11:15:10");
        assertThat(tower.told).containsExactly("at risk");
        ringAt("2026-11-23T11:17:10");
        assertThat(tower.told).containsExactly("at risk", "at risk, late");
    }

    @Test
    void whileItIsPausedItTellsNothing() {
        start(handoff, 100);
        in(() -> clocks.pause(handoff, "test.waits"));

        ringAt("2026-11-25T10:00");

        assertThat(tower.told).isEmpty();
    }

    @Test
    void anAlarmMayPassTheLeadOn() {
        start(handoff, 100);
        tower.meanwhile = () -> clocks.passTo(handoff, company.maya().person().id());

        ringAt("2026-11-23T11:40:02");

        assertThat(in(() -> clocks.of(List.of(handoff))).get(handoff))
                .extracting(it -> it.state(tower.instant()))
                .containsExactly(ClockState.BREACHED, ClockState.ON_TRACK);
    }

    private static final class Killed extends Error {

        private static final long serialVersionUID = 1;
    }

    private void start(UUID of, int minutes) {
        in(() -> clocks.start(wish(of, minutes)));
    }

    private NewClock wish(UUID of, int minutes) {
        var sam = company.sam().person().id();
        return new NewClock(lead, of, ClockKind.RESPONSE, sam, minutes, tower.instant(), LADDER);
    }

    private void ringAt(String time) {
        tower.itIs(time);
        CurrentWorkspace.run(company.id(), ringing::ring);
    }

    private Clock clock() {
        return in(() -> clocks.of(List.of(handoff)))
                .getOrDefault(handoff, List.of())
                .getFirst();
    }

    private <T> T in(Supplier<T> work) {
        return company.in(() -> transaction.execute(_ -> work.get()));
    }
}
