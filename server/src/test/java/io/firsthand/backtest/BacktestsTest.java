package io.firsthand.backtest;

import static io.firsthand.backtest.PastLeads.ALL_YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.agreement.Parley;
import io.firsthand.agreement.Seen;
import io.firsthand.agreement.Signatures;
import io.firsthand.agreement.Signing;
import io.firsthand.agreement.State;
import io.firsthand.criterion.Criterion;
import io.firsthand.criterion.Dimension;
import io.firsthand.criterion.Weight;
import io.firsthand.definition.Content;
import io.firsthand.identity.Cast;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BacktestTest
class BacktestsTest {

    private final Backtests backtests;
    private final BacktestRepository repository;
    private final Signatures signatures;
    private final PastLeads past;
    private final Cast cast;
    private Parley parley;

    BacktestsTest(
            Backtests backtests, BacktestRepository repository, Signatures signatures, PastLeads past, Cast cast) {
        this.backtests = backtests;
        this.repository = repository;
        this.signatures = signatures;
        this.past = past;
        this.cast = cast;
        parley = Parley.meet(cast, "Backtests");
    }

    @BeforeEach
    void begin() {
        parley = Parley.meet(cast, "Backtests");
    }

    private static Content of(String condition) {
        return Parley.content("Lead")
                .withCriteria(List.of(new Criterion(
                        "channel", Dimension.INTENT, Weight.REQUIRED, 0, "Which way?", condition, null, null, null)))
                .withThreshold(0);
    }

    @Test
    void showsBesideTheVersionInForceHowAProposalWouldHaveDone() {
        past.arrive(parley.company());
        var inForce = past.inForce(parley, of("source.channel == 'webinar'"));
        assertThat(inForce.state()).isEqualTo(State.IN_FORCE);
        var proposal = past.draft(parley, of("source.channel == 'booth_conversation'"));

        var done = run(proposal.id(), ALL_YEAR);

        assertThat(done.state()).isEqualTo(Backtest.State.DONE);
        var report = Objects.requireNonNull(done.report());
        assertThat(report.inForce()).isEqualTo(inForce.hash());
        var finding = report.finding();
        assertThat(finding.leads()).isEqualTo(24);
        assertThat(finding.reached()).isEqualTo(4);
        assertThat(finding.finalOnly()).isEqualTo(4);
        assertThat(finding.neverHanded()).isEqualTo(20);
        assertThat(finding.tested().precision().share()).isEqualTo(0.25);
        assertThat(finding.recall(finding.tested()).share()).isEqualTo(0.75);
        assertThat(finding.lift(finding.tested()).ratio()).isEqualTo(1.5);
        assertThat(finding.gained().leads()).isEqualTo(12);
        assertThat(finding.gained().some()).hasSize(12);
        assertThat(Objects.requireNonNull(finding.inForce()).hits()).isEqualTo(1);
    }

    @Test
    void isSavedWithTheProposalAndSignedAlong() {
        past.arrive(parley.company());
        var proposal = past.draft(parley, of("source.channel == 'booth_conversation'"));
        var done = run(proposal.id(), ALL_YEAR);

        var annexes = parley.company().in(() -> signatures.annexes(proposal));

        assertThat(annexes).singleElement().satisfies(it -> {
            assertThat(it.hash()).isEqualTo(done.reportHash());
            assertThat(it.href()).isEqualTo("/backtests/" + done.id());
        });
    }

    @Test
    void isSignedOnlyByWhoWasShownIt() {
        past.arrive(parley.company());
        var proposal = past.propose(parley, of("source.channel == 'booth_conversation'"));
        var shown = Objects.requireNonNull(run(proposal.id(), ALL_YEAR).reportHash());
        var other = new Seen(proposal.hash(), Set.of(shown, "0".repeat(64)));
        var mira = parley.mira().actor();

        assertThat(parley.company().in(() -> signatures.sign(proposal.id(), other, Cast.PASSPHRASE, mira)))
                .isInstanceOf(Signing.OtherContent.class);
        assertThat(parley.company()
                        .in(() -> signatures.sign(
                                proposal.id(), new Seen(proposal.hash(), Set.of(shown)), Cast.PASSPHRASE, mira)))
                .isInstanceOf(Signing.Signed.class);
    }

    @Test
    void leadsWhoseTimeIsNotOverAreLeftOut() {
        past.arrive(parley.company());
        var proposal = past.draft(parley, of("true"));

        var plan = new Plan(ALL_YEAR.from(), ALL_YEAR.to(), true, Goal.WON, Plan.MOST_DAYS, null);
        var finding = Objects.requireNonNull(run(proposal.id(), plan).report()).finding();

        assertThat(finding.tooYoung()).isEqualTo(20);
        assertThat(finding.leads()).isEqualTo(4);
    }

    @Test
    void whatCannotBeAskedIsRefusedWithItsReason() {
        var proposal = past.draft(parley, of("true")).id();
        var faulty = past.draft(parley, of("custom.gone == 1")).id();

        assertThat(start(UUID.randomUUID(), ALL_YEAR)).isInstanceOf(Starting.Missing.class);
        assertThat(start(proposal, new Plan(ALL_YEAR.to(), ALL_YEAR.from(), true, Goal.WON, null, null)))
                .isInstanceOf(Starting.BadWindow.class);
        assertThat(start(proposal, new Plan(ALL_YEAR.from(), ALL_YEAR.to(), true, Goal.WON, 0, null)))
                .isInstanceOf(Starting.BadDays.class);
        assertThat(start(proposal, new Plan(ALL_YEAR.from(), ALL_YEAR.to(), true, Goal.CONDITION, null, "x ==")))
                .isInstanceOf(Starting.BadCondition.class);
        assertThat(start(faulty, ALL_YEAR)).isEqualTo(new Starting.BadDefinition(List.of("channel")));
    }

    @Test
    void oneThatWasStoppedStaysStopped() {
        var proposal = past.draft(parley, of("true"));
        var id = UUID.randomUUID();
        parley.company().run(() -> {
            repository.insert(id, proposal.id(), proposal.hash(), ALL_YEAR, UUID.randomUUID(), Instant.now());

            assertThat(backtests.cancel(id).orElseThrow().state()).isEqualTo(Backtest.State.CANCELLED);
            assertThat(repository.progress(id, 1L, 1, Instant.now())).isFalse();
        });
    }

    @Test
    void oneThatNobodyWorksOnHasFailed() {
        var proposal = past.draft(parley, of("true"));
        var id = UUID.randomUUID();
        parley.company().run(() -> {
            var before = Instant.now().minus(Duration.ofMinutes(2));
            repository.insert(id, proposal.id(), proposal.hash(), ALL_YEAR, UUID.randomUUID(), before);

            assertThat(backtests.find(id).orElseThrow().state()).isEqualTo(Backtest.State.FAILED);
        });
    }

    private Starting start(UUID definition, Plan plan) {
        return parley.company()
                .in(() -> backtests.start(definition, plan, parley.mira().actor()));
    }

    private Backtest run(UUID definition, Plan plan) {
        assertThat(start(definition, plan)).isInstanceOf(Starting.Started.class);
        var patience = Instant.now().plusSeconds(60);
        var latest = latest(definition);
        while (latest.state() == Backtest.State.RUNNING && Instant.now().isBefore(patience)) {
            LockSupport.parkNanos(50_000_000);
            latest = latest(definition);
        }
        return latest;
    }

    private Backtest latest(UUID definition) {
        return parley.company().in(() -> backtests.of(definition)).getFirst();
    }
}
