package io.firsthand.handoff;

import static io.firsthand.handoff.Handover.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.agreement.Parley;
import io.firsthand.clock.ClockKind;
import io.firsthand.clock.ClockState;
import io.firsthand.clock.Clocks;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Function;
import io.firsthand.identity.Role;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Stage;
import io.firsthand.opportunity.NewOpportunity;
import io.firsthand.opportunity.Opening;
import io.firsthand.opportunity.Opportunities;
import io.firsthand.opportunity.Terms;
import io.firsthand.task.Tasks;
import io.firsthand.touch.Touch.Outcome;
import io.firsthand.touch.Touches;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HandoffTest
class RepliesTest {

    private final Handover handover;
    private final Offers offers;
    private final Replies replies;
    private final Packets packets;
    private final Escalation escalation;
    private final Leads leads;
    private final Tasks tasks;
    private final Touches touches;
    private final Opportunities opportunities;
    private final Clocks clocks;
    private final Clock clock;
    private final Cast cast;
    private final TransactionTemplate transaction;
    private Parley parley;
    private LeadId lead;

    RepliesTest(
            Handover handover,
            Offers offers,
            Replies replies,
            Packets packets,
            Escalation escalation,
            Leads leads,
            Tasks tasks,
            Touches touches,
            Opportunities opportunities,
            Clocks clocks,
            Clock clock,
            Cast cast,
            PlatformTransactionManager transactions) {
        this.handover = handover;
        this.offers = offers;
        this.replies = replies;
        this.packets = packets;
        this.escalation = escalation;
        this.leads = leads;
        this.tasks = tasks;
        this.touches = touches;
        this.opportunities = opportunities;
        this.clocks = clocks;
        this.clock = clock;
        this.cast = cast;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void begin() {
        parley = handover.opens();
        lead = handover.qualified(parley, "Grace Hopper");
    }

    @Test
    void anOfferSaysWhatItWasJudgedByAndWhatIsMissing() {
        var it = handover.offered(parley, lead);

        assertThat(it.number()).isOne();
        assertThat(it.state()).isEqualTo(HandoffState.OFFERED);
        assertThat(it.offered().percent()).isZero();
        assertThat(it.offered().missing()).containsExactly("What was said", "Phone");
        assertThat(it.offered().judged()).isNotNull();
        assertThat(clocks(it.id(), ClockKind.ACCEPTANCE).targetMinutes()).isEqualTo(240);
        assertThat(clocks(it.id(), ClockKind.RESPONSE).targetMinutes()).isEqualTo(120);
        assertThat(handover.differences(parley, lead)).isEmpty();
    }

    @Test
    void whatSomebodyTicksCompletesThePacket() {
        parley.company()
                .run(() -> packets.tick(lead, "note", true, parley.mira().actor()));

        assertThat(parley.company().in(() -> packets.of(lead)).percent()).isEqualTo(50);
        assertThat(parley.company()
                        .<Boolean>in(() -> packets.tick(
                                lead, "contact.phone", true, parley.mira().actor())))
                .isFalse();
        assertThat(handover.differences(parley, lead)).isEmpty();

        parley.company()
                .run(() -> packets.tick(lead, "note", false, parley.mira().actor()));
        assertThat(parley.company().in(() -> packets.of(lead)).percent()).isZero();
        assertThat(handover.differences(parley, lead)).isEmpty();
    }

    @Test
    void whoeverAcceptsIsResponsibleFromThenOn() {
        var it = handover.accepted(parley, lead);

        assertThat(handover.lead(parley, lead).stage()).isEqualTo(Stage.SAL);
        assertThat(handover.lead(parley, lead).owner()).isEqualTo(Handover.sam(parley));
        assertThat(clocks(it.id(), ClockKind.ACCEPTANCE).state(clock.instant())).isEqualTo(ClockState.MET);
        assertThat(clocks(it.id(), ClockKind.RESPONSE).isOpen()).isTrue();
        assertThat(handover.differences(parley, lead)).isEmpty();
    }

    @Test
    void ofTwoWhoAcceptAtOnceOneIsToldThatTheOtherDid() throws Exception {
        var it = handover.offered(parley, lead);
        var two = List.<Callable<Reply>>of(
                () -> handover.reply(parley, it.id(), new Answering.Accept()),
                () -> parley.company()
                        .in(() -> replies.reply(
                                it.id(), new Answering.Accept(), parley.saul().actor())));
        var replied = new ArrayList<Reply>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var future : threads.invokeAll(two)) {
                replied.add(future.get());
            }
        }

        assertThat(replied).filteredOn(Reply.Done.class::isInstance).hasSize(1);
        assertThat(replied).filteredOn(Reply.AlreadyAnswered.class::isInstance).hasSize(1);
        assertThat(handover.differences(parley, lead)).isEmpty();
    }

    @Test
    void whatWasRecalledCannotBeAccepted() {
        var it = handover.offered(parley, lead);
        done(parley.company()
                .in(() -> offers.recall(it.id(), "Sent too early", parley.mira().actor())));

        assertThat(handover.reply(parley, it.id(), new Answering.Accept())).isInstanceOf(Reply.Recalled.class);
        assertThat(clocks(it.id(), ClockKind.ACCEPTANCE).state(clock.instant())).isEqualTo(ClockState.CANCELLED);
        assertThat(handover.offered(parley, lead).number()).isEqualTo(2);
    }

    @Test
    void aRepDoesNotTakeBackTheOfferThatWaitsForTheirAnswer() {
        var it = handover.offered(parley, lead);

        assertThat(parley.company().in(() -> offers.recall(it.id(), "", Handover.samActs(parley))))
                .isEqualTo(new Reply.NotYours(it));
        assertThat(clocks(it.id(), ClockKind.ACCEPTANCE).isOpen()).isTrue();

        done(parley.company().in(() -> offers.recall(it.id(), "", parley.saul().actor())));
        var saul = Offer.to(parley.saul().person().id());
        var his = parley.company()
                .in(() -> offers.offer(lead, saul, parley.company().maya().actor()))
                .id()
                .orElseThrow();
        assertThat(parley.company()
                        .in(() -> offers.recall(his, "", parley.saul().actor())))
                .as("also who leads the team answers what is theirs")
                .isInstanceOf(Reply.NotYours.class);
    }

    @Test
    void aLeadIsWithOnePersonAtATime() {
        var it = handover.offered(parley, lead);

        assertThat(parley.company()
                        .in(() -> offers.offer(
                                lead,
                                Offer.to(Handover.sam(parley)),
                                parley.mira().actor())))
                .isEqualTo(new Offering.AlreadyOpen(handover.now(parley, it.id())));
    }

    @Test
    void othersOfTheTeamCannotAnswerForSomebodyElse() {
        var it = handover.offered(parley, lead);
        var other = Parley.add(cast, parley.company(), "Olga Other", Function.SALES, Role.MEMBER);

        assertThat(parley.company().in(() -> replies.reply(it.id(), new Answering.Accept(), other.actor())))
                .isEqualTo(new Reply.PassedOn(handover.now(parley, it.id()), Handover.sam(parley)));
    }

    @Test
    void marketingGetsATaskForWhatIsIncomplete() {
        var it = handover.offered(parley, lead);
        var reply = handover.reply(parley, it.id(), new Answering.Reject(RejectKind.CLERICAL, null, "No phone number"));

        assertThat(done(reply).state()).isEqualTo(HandoffState.REJECTED);
        assertThat(parley.company().in(() -> tasks.of(lead))).singleElement().satisfies(task -> {
            assertThat(task.responsible())
                    .isEqualTo(parley.company().maya().person().id());
            assertThat(task.note()).isEqualTo("No phone number");
        });
        assertThat(clocks(it.id(), ClockKind.RESPONSE).state(clock.instant())).isEqualTo(ClockState.CANCELLED);

        done(handover.undo(parley, it.id()));
        assertThat(parley.company().in(() -> tasks.of(lead))).isEmpty();
        assertThat(handover.now(parley, it.id()).state()).isEqualTo(HandoffState.OFFERED);
        assertThat(clocks(it.id(), ClockKind.ACCEPTANCE).isOpen()).isTrue();
        assertThat(clocks(it.id(), ClockKind.RESPONSE).isOpen()).isTrue();
        assertThat(handover.differences(parley, lead)).isEmpty();
    }

    @Test
    void aDefinitionalRejectionNamesItsCriterionAndIsDisputed() {
        var it = handover.offered(parley, lead);

        assertThat(handover.reply(parley, it.id(), new Answering.Reject(RejectKind.DEFINITIONAL, "", null)))
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        refused -> assertThat(refused.mistakes())
                                .extracting(Mistake::field)
                                .containsExactly("criterion"));
        var rejected = done(handover.reply(
                parley, it.id(), new Answering.Reject(RejectKind.DEFINITIONAL, "budget", "They never said 90,000")));

        assertThat(rejected.dispute()).isNotNull();
        assertThat(handover.lead(parley, lead).stage()).isEqualTo(Stage.MQL);
        assertThat(handover.differences(parley, lead)).isEmpty();
    }

    @Test
    void whatIsReturnedSaysWhyUntilWhenAndWhatWouldBringItBack() {
        var it = handover.accepted(parley, lead);
        assertThat(handover.reply(parley, it.id(), new Answering.Return("", null, "")))
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        refused -> assertThat(refused.mistakes())
                                .extracting(Mistake::field)
                                .containsExactly("reason", "bringsBack", "until"));

        var until = LocalDate.now(java.time.ZoneOffset.UTC).plusDays(90);
        var returned = done(handover.reply(parley, it.id(), new Answering.Return("Not this year", until, "A budget")));

        assertThat(returned.closed()).extracting(Handoff.Closed::until).isEqualTo(until);
        assertThat(handover.lead(parley, lead).stage()).isEqualTo(Stage.NURTURE);
        done(handover.undo(parley, it.id()));
        assertThat(handover.lead(parley, lead).stage()).isEqualTo(Stage.SAL);
        assertThat(handover.now(parley, it.id()).state()).isEqualTo(HandoffState.ACCEPTED);
        assertThat(clocks(it.id(), ClockKind.RESPONSE).isOpen()).isTrue();
        assertThat(handover.undo(parley, it.id())).isInstanceOf(Reply.TooLate.class);
        assertThat(handover.differences(parley, lead)).isEmpty();
    }

    @Test
    void whatComesBackFromNurtureIsOfferedAgain() {
        var it = handover.accepted(parley, lead);
        done(handover.reply(
                parley, it.id(), new Answering.Return("Later", LocalDate.now(java.time.ZoneOffset.UTC), "A call")));

        var again = handover.offered(parley, lead);

        assertThat(again.number()).isEqualTo(2);
        assertThat(handover.lead(parley, lead).stage()).isEqualTo(Stage.MQL);
    }

    @Test
    void nobodyIsUnreachableBeforeTheAgreedAttempts() {
        var it = handover.accepted(parley, lead);
        var giveUp = new Answering.Disqualify(DisqualifyReason.UNABLE_TO_REACH, null);
        handover.touched(parley, lead, Outcome.ATTEMPTED, true);
        handover.touched(parley, lead, Outcome.ATTEMPTED, false);

        assertThat(handover.reply(parley, it.id(), giveUp)).isInstanceOfSatisfying(Reply.TooFewAttempts.class, few -> {
            assertThat(few.made()).isOne();
            assertThat(few.agreed()).isEqualTo(2);
        });
        handover.touched(parley, lead, Outcome.ATTEMPTED, true);

        assertThat(done(handover.reply(parley, it.id(), giveUp)).state()).isEqualTo(HandoffState.DISQUALIFIED);
        assertThat(handover.lead(parley, lead).stage()).isEqualTo(Stage.DISQUALIFIED);
        assertThat(handover.differences(parley, lead)).isEmpty();
    }

    @Test
    void theFirstHumanTouchIsTheResponseAndNoneOnceItIsTakenBack() {
        var it = handover.accepted(parley, lead);
        handover.touched(parley, lead, Outcome.REACHED, false);
        assertThat(clocks(it.id(), ClockKind.RESPONSE).isOpen()).isTrue();

        var touch = handover.touched(parley, lead, Outcome.REACHED, true);
        assertThat(clocks(it.id(), ClockKind.RESPONSE).state(clock.instant())).isEqualTo(ClockState.MET);
        assertThat(handover.now(parley, it.id()).efforts().firstContact()).isNotNull();

        parley.company().run(() -> touches.withdraw(List.of(touch), "A mistake", Handover.samActs(parley)));
        assertThat(clocks(it.id(), ClockKind.RESPONSE).isOpen()).isTrue();
        assertThat(handover.now(parley, it.id()).efforts().attempts()).isZero();
    }

    @Test
    void whatNobodyAnswersInTimeIsAcceptedByDefault() {
        var it = handover.offered(parley, lead);
        var due = clocks(it.id(), ClockKind.ACCEPTANCE);

        parley.company().run(() -> transaction.executeWithoutResult(_ -> escalation.due(due, false)));

        var now = handover.now(parley, it.id());
        assertThat(now.state()).isEqualTo(HandoffState.ACCEPTED);
        assertThat(now.answer())
                .isNotNull()
                .satisfies(said -> assertThat(said.byDefault()).isTrue());
        assertThat(handover.lead(parley, lead).owner()).isEqualTo(Handover.sam(parley));
        assertThat(handover.reply(parley, it.id(), new Answering.Accept())).isInstanceOf(Reply.AlreadyAnswered.class);
        assertThat(handover.differences(parley, lead)).isEmpty();
    }

    @Test
    void aStageMovedByHandAnswersTheHandoff() {
        var it = handover.offered(parley, lead);
        move(Stage.SAL);
        assertThat(handover.now(parley, it.id()).state()).isEqualTo(HandoffState.ACCEPTED);
        move(Stage.SQL);
        assertThat(handover.now(parley, it.id()).state()).isEqualTo(HandoffState.QUALIFIED);
        move(Stage.NURTURE);

        assertThat(handover.now(parley, it.id()).state()).isEqualTo(HandoffState.RETURNED);
        assertThat(handover.differences(parley, lead)).isEmpty();
    }

    @Test
    void anotherOwnerHasClocksOfTheirOwn() {
        var it = handover.accepted(parley, lead);
        var saul = parley.saul().person().id();
        parley.company()
                .run(() -> leads.assign(
                        lead, Leads.ANY_VERSION, saul, parley.saul().actor()));

        assertThat(handover.now(parley, it.id()).person()).isEqualTo(saul);
        assertThat(clocks(it.id(), ClockKind.RESPONSE).person()).isEqualTo(saul);
        assertThat(handover.reply(parley, it.id(), new Answering.Qualify())).isInstanceOf(Reply.PassedOn.class);
        assertThat(handover.differences(parley, lead)).isEmpty();
    }

    @Test
    void aWonOpportunityEndsTheHandoff() {
        var it = handover.accepted(parley, lead);
        done(handover.reply(parley, it.id(), new Answering.Qualify()));
        var opened = parley.company()
                .in(() -> opportunities.open(
                        NewOpportunity.open(lead, Terms.named("Line 4"), clock.instant()), Handover.samActs(parley)));
        assertThat(opened).isInstanceOf(Opening.Opened.class);
        var opportunity = ((Opening.Opened) opened).opportunity().id();
        parley.company()
                .run(() -> opportunities.win(opportunity, Opportunities.ANY_VERSION, null, Handover.samActs(parley)));

        assertThat(handover.now(parley, it.id()).state()).isEqualTo(HandoffState.WON);
        assertThat(handover.differences(parley, lead)).isEmpty();
    }

    @Test
    void aWithdrawnLeadIsWithNobody() {
        var it = handover.offered(parley, lead);
        parley.company()
                .run(() -> leads.withdraw(List.of(lead), "A test", parley.mira().actor()));

        assertThat(handover.now(parley, it.id()).state()).isEqualTo(HandoffState.RECALLED);
        assertThat(parley.company()
                        .in(() -> offers.offer(
                                lead,
                                Offer.to(Handover.sam(parley)),
                                parley.mira().actor())))
                .isEqualTo(new Offering.Missing(lead));
    }

    private void move(Stage to) {
        parley.company().run(() -> leads.move(lead, Leads.ANY_VERSION, to, null, Handover.samActs(parley)));
    }

    private io.firsthand.clock.Clock clocks(UUID handoff, ClockKind kind) {
        return parley.company()
                .in(() -> transaction.execute(_ -> clocks.of(List.of(handoff)).getOrDefault(handoff, List.of()).stream()
                        .filter(it -> it.kind() == kind)
                        .reduce((_, last) -> last)
                        .orElseThrow()));
    }
}
