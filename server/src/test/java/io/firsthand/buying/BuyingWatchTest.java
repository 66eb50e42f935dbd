package io.firsthand.buying;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.agreement.Parley;
import io.firsthand.buying.Evaluation.Field;
import io.firsthand.buying.KeptRepository.Kept;
import io.firsthand.buying.Progress.State;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Exclusive;
import io.firsthand.diagnosis.Diagnoses;
import io.firsthand.diagnosis.Finding;
import io.firsthand.handoff.HandoffTest;
import io.firsthand.handoff.Handover;
import io.firsthand.identity.Actor;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.GivingUp;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadRecords;
import io.firsthand.lead.Leads;
import io.firsthand.lead.SecondThought.Choice;
import io.firsthand.lead.Signal;
import io.firsthand.lead.Stage;
import io.firsthand.notification.Notifications;
import io.firsthand.opportunity.NewOpportunity;
import io.firsthand.opportunity.Opportunities;
import io.firsthand.opportunity.Terms;
import io.firsthand.privacy.Certificate.Cause;
import io.firsthand.privacy.ErasureOrder;
import io.firsthand.privacy.Erasures;
import io.firsthand.review.Prepared.Waiting;
import io.firsthand.review.Reviews;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What follows from how far companies are: who is told, what was known when, what the diagnostic and the review say. */
@HandoffTest
class BuyingWatchTest {

    private final Handover handover;
    private final Buying buying;
    private final Evaluations evaluations;
    private final SecondLooks looks;
    private final KeptRepository kept;
    private final StoryRepository stories;
    private final LeadRecords records;
    private final Leads leads;
    private final Notifications notifications;
    private final Opportunities opportunities;
    private final Diagnoses diagnoses;
    private final Reviews reviews;
    private final Erasures erasures;
    private final Exclusive exclusive;
    private final PlatformTransactionManager transactions;
    private final Clock clock;
    private Parley parley;
    private LeadId silent;
    private LeadId active;
    private CompanyId company;

    BuyingWatchTest(
            Handover handover,
            Buying buying,
            Evaluations evaluations,
            SecondLooks looks,
            KeptRepository kept,
            StoryRepository stories,
            LeadRecords records,
            Leads leads,
            Notifications notifications,
            Opportunities opportunities,
            Diagnoses diagnoses,
            Reviews reviews,
            Erasures erasures,
            Exclusive exclusive,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.handover = handover;
        this.buying = buying;
        this.evaluations = evaluations;
        this.looks = looks;
        this.kept = kept;
        this.stories = stories;
        this.records = records;
        this.leads = leads;
        this.notifications = notifications;
        this.opportunities = opportunities;
        this.diagnoses = diagnoses;
        this.reviews = reviews;
        this.erasures = erasures;
        this.exclusive = exclusive;
        this.transactions = transactions;
        this.clock = clock;
    }

    @BeforeEach
    void begin() {
        parley = handover.opens();
        silent = handover.qualified(parley, "Grace Hopper");
        active = handover.qualified(parley, "Jean Bartik");
        company = Objects.requireNonNull(lead(silent).company()).id();
    }

    @Test
    void whoIsResponsibleHearsOnceThatACompanyWakesAndNotAgainBeforeAMonthIsOver() {
        parley.company().run(() -> leads.assign(silent, Leads.ANY_VERSION, Handover.sam(parley), samActs()));
        looksUntil(Duration.ofMinutes(1));
        assertThat(told()).as("nothing happened yet").isZero();

        signals(active, "pricing");
        signals(silent, "demo");
        looksUntil(Duration.ofMinutes(2));
        assertThat(told()).isOne();

        signals(active, "trial");
        signals(silent, "contact");
        looksUntil(Duration.ofMinutes(3));
        assertThat(told()).as("it is awake already").isOne();

        sleeps(Duration.ofDays(10));
        signals(active, "visit");
        looksUntil(Duration.ofMinutes(4));
        assertThat(told()).as("it wakes again within a month").isOne();

        sleeps(Duration.ofDays(31));
        signals(active, "chat");
        looksUntil(Duration.ofMinutes(5));
        assertThat(told()).as("a month later").isEqualTo(2);
    }

    @Test
    void whatWasKnownThenHoldsNothingThatCameLater() {
        var then = clock.instant().minus(Duration.ofMinutes(5));
        signals(active, "pricing", then.minus(Duration.ofMinutes(5)));
        signals(silent, "demo", then.plus(Duration.ofMinutes(4)));
        learn(Field.CRITERIA, List.of("Speed"));
        learn(Field.DECIDING_ON, today().plusDays(20).toString());
        opens(active, then.minus(Duration.ofHours(1)), today().plusDays(5));

        assertThat(asOf(then).progress())
                .as("one person asked and an offer was open; when it closes was not known")
                .isEqualTo(State.EVALUATING);
        assertThat(asOf(then).decidingOn()).isNull();
        assertThat(asOf(then).intensity()).isBetween(4.9, 5.9);
        assertThat(asOf(then.minus(Duration.ofHours(2))).progress()).isEqualTo(State.NO_SIGN);
        assertThat(asOf(then.plus(Duration.ofDays(1))).progress()).isEqualTo(State.DECIDING);
    }

    @Test
    void whatAPersonToldOfTheirCompanyGoesWithThemAndThatSomebodyLookedTwiceStaysANumber() {
        signals(active, "pricing");
        learn(Field.PROBLEM, "Line 3 stops each Friday");
        parley.company()
                .run(() -> looks.told(
                        new GivingUp(active, Stage.DISQUALIFIED, GivingUp.Cause.NO_INTEREST),
                        Choice.KEPT,
                        clock.instant(),
                        samActs()));
        assertThat(evaluation().get(Field.PROBLEM)).isPresent();
        var order = new ErasureOrder(
                Set.of(lead(active).contactId()), lead(active).contact().shown(), Cause.REQUEST, null, Set.of());
        parley.company().run(() -> erasures.erase(order, parley.company().rita().actor()));

        assertThat(evaluation().get(Field.PROBLEM)).isEmpty();
        assertThat(parley.company().in(() -> buying.of(company)).progress().state())
                .isEqualTo(State.NO_SIGN);
        assertThat(parley.company().in(looks::counts).kept()).isOne();
    }

    @Test
    void theDiagnosticFindsLeadsGivenUpAtLivingCompaniesAndDaysThatPassed() {
        signals(active, "pricing");
        signals(silent, "demo");
        learn(Field.DECIDING_ON, today().minusDays(3).toString());
        givesUp(silent);
        looksUntil(Duration.ofMinutes(1));
        keeps(State.EVALUATING, clock.instant().minus(Duration.ofDays(4)), null);
        opens(active, clock.instant(), today().plusDays(90));

        var found = parley.company()
                .in(() -> diagnoses.run(null).orElseThrow().diagnosis().orElseThrow());
        assertThat(found.finding("givenUpAlive").orElseThrow().leads()).containsExactly(silent.value());
        assertThat(found.finding("wakingAlone").orElseThrow()).satisfies(it -> only(it, active));
        assertThat(found.finding("decidingPassed").orElseThrow()).satisfies(it -> only(it, active));
        assertThat(found.finding("looksRefused").orElseThrow()).satisfies(it -> only(it, silent));

        var review = parley.company()
                .in(() -> reviews.prepare(
                                reviews.running(), ZoneOffset.UTC, samActs().id())
                        .orElseThrow()
                        .prepared());
        assertThat(review.companies()).extracting(Waiting::why).containsExactly("waking");
        assertThat(review.figure("lookedTwice").orElseThrow().now()).isEqualTo(1.0);
        assertThat(review.figure("lookKept").orElseThrow().now()).isEqualTo(0.0);
    }

    private static void only(Finding it, LeadId lead) {
        assertThat(it.hits()).isOne();
        assertThat(it.of()).isOne();
        assertThat(it.leads()).containsExactly(lead.value());
    }

    /** The watch at a time to come, until it has seen everything. */
    private void looksUntil(Duration ahead) {
        var watching = new Watching(
                kept, buying, stories, records, leads, notifications, exclusive, Clock.offset(clock, ahead));
        parley.company().run(() -> {
            for (var i = 0; i < 5; i++) {
                new TransactionTemplate(transactions).executeWithoutResult(_ -> watching.look());
            }
        });
    }

    private void sleeps(Duration since) {
        keeps(State.EXPLORING, null, clock.instant().minus(since));
    }

    private void keeps(State state, @Nullable Instant waking, @Nullable Instant told) {
        parley.company()
                .run(() -> new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                    var workspace = CurrentWorkspace.get().value();
                    var now = Objects.requireNonNull(
                            kept.of(workspace, List.of(company)).get(company));
                    var other = new Kept(
                            company, now.intensity(), state.id(), now.decidingOn(), now.askedAt(), waking, told);
                    kept.keep(workspace, List.of(other));
                }));
    }

    private long told() {
        return parley
                .company()
                .in(() -> notifications.list(Handover.sam(parley), false, Optional.empty(), 100))
                .stream()
                .filter(it -> it.news().kind().equals(Watching.WAKING))
                .count();
    }

    private Outline asOf(Instant then) {
        return Objects.requireNonNull(
                parley.company().in(() -> buying.asOf(Map.of(active, then))).get(active));
    }

    private Evaluation evaluation() {
        return parley.company().in(() -> evaluations.of(company));
    }

    private void learn(Field field, Object value) {
        parley.company().run(() -> evaluations.learn(company, active, Map.of(field, value), null, samActs()));
    }

    private void opens(LeadId lead, Instant at, LocalDate closing) {
        var terms = new Terms("Line 3", BigDecimal.valueOf(9_000), "EUR", closing, null);
        parley.company().run(() -> opportunities.open(NewOpportunity.open(lead, terms, at), samActs()));
    }

    private void givesUp(LeadId lead) {
        parley.company().run(() -> {
            leads.move(lead, Leads.ANY_VERSION, Stage.DISQUALIFIED, null, samActs());
            var what = new GivingUp(lead, Stage.DISQUALIFIED, GivingUp.Cause.NO_INTEREST);
            looks.told(what, Choice.GAVE_UP, clock.instant().minus(Duration.ofMinutes(1)), samActs());
        });
    }

    private void signals(LeadId lead, String name) {
        signals(lead, name, clock.instant().minus(Duration.ofMinutes(1)));
    }

    private void signals(LeadId lead, String name, Instant at) {
        parley.company().run(() -> leads.recordSignal(lead, new Signal(Signal.Kind.EXPLICIT, name, at), samActs()));
    }

    private Actor samActs() {
        return Handover.samActs(parley);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    private Lead lead(LeadId id) {
        return handover.lead(parley, id);
    }
}
