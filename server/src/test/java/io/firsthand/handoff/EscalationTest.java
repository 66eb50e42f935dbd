package io.firsthand.handoff;

import static io.firsthand.handoff.Handover.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.agreement.Parley;
import io.firsthand.calendar.CalendarBook;
import io.firsthand.calendar.CalendarChange;
import io.firsthand.calendar.CalendarWish;
import io.firsthand.clock.Clock;
import io.firsthand.clock.ClockKind;
import io.firsthand.clock.ClockState;
import io.firsthand.clock.Clocks;
import io.firsthand.database.Recurring;
import io.firsthand.definition.LadderStep;
import io.firsthand.definition.LadderStep.What;
import io.firsthand.definition.LadderStep.When;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Departures;
import io.firsthand.identity.Function;
import io.firsthand.identity.PersonChange;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Role;
import io.firsthand.lead.LeadChange;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.mail.Mails;
import io.firsthand.routing.Setups;
import io.firsthand.routing.Target;
import io.firsthand.touch.NewTouch;
import io.firsthand.touch.Touch.Direction;
import io.firsthand.touch.Touch.Medium;
import io.firsthand.touch.Touch.Outcome;
import io.firsthand.touch.Touches;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens by itself when sales does not answer; Sam works around the clock here, so that minutes are minutes. */
@HandoffTest
class EscalationTest {

    private static final List<LadderStep> LADDER = List.of(
            new LadderStep(new When.Percent(50), What.REMIND),
            new LadderStep(new When.AfterBreach(10), What.TELL_MANAGER),
            new LadderStep(new When.AfterBreach(20), What.REASSIGN));

    private final Handover handover;
    private final Offers offers;
    private final Replies replies;
    private final HandoffBook book;
    private final Leads leads;
    private final Touches touches;
    private final Clocks clocks;
    private final CalendarBook calendars;
    private final Inbox inbox;
    private final Setups setups;
    private final Departures departures;
    private final Mails mails;
    private final Recurring alarms;
    private final Cast cast;
    private final TransactionTemplate transaction;
    private Parley parley;
    private LeadId lead;

    EscalationTest(
            Handover handover,
            Offers offers,
            Replies replies,
            HandoffBook book,
            Leads leads,
            Touches touches,
            Clocks clocks,
            CalendarBook calendars,
            Inbox inbox,
            Setups setups,
            Departures departures,
            Mails mails,
            @Qualifier("clockAlarms") Recurring alarms,
            Cast cast,
            PlatformTransactionManager transactions) {
        this.handover = handover;
        this.offers = offers;
        this.replies = replies;
        this.book = book;
        this.leads = leads;
        this.touches = touches;
        this.clocks = clocks;
        this.calendars = calendars;
        this.inbox = inbox;
        this.setups = setups;
        this.departures = departures;
        this.mails = mails;
        this.alarms = alarms;
        this.cast = cast;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void begin() {
        parley = handover.opens(LADDER);
        works("0-24");
        lead = handover.qualified(parley, "Grace Hopper");
    }

    @Test
    void theRepIsRemindedAndWarnedBeforeAnythingIsBroken() {
        offered(lead, 100);

        rings();
        rings();

        assertThat(told(sam()))
                .containsExactlyInAnyOrder(
                        "Reminder (told late): Grace Hopper waits for a first response",
                        "Grace Hopper: three quarters of the time for the first response were used (told late)");
    }

    @Test
    void eachStepOfTheLadderIsToldAlsoWhereItSaysTheSameAsOneBefore() {
        parley = handover.opens(List.of(
                new LadderStep(new When.Percent(30), What.REMIND),
                new LadderStep(new When.Percent(60), What.REMIND),
                new LadderStep(new When.AfterBreach(5), What.TELL_MANAGER),
                new LadderStep(new When.AfterBreach(10), What.TELL_MANAGER)));
        works("0-24");
        offered(handover.qualified(parley, "Grace Hopper"), 80);
        offered(handover.qualified(parley, "Ada Lovelace"), 135);

        rings();

        assertThat(told(sam()))
                .filteredOn(it -> it.equals("Reminder (told late): Grace Hopper waits for a first response"))
                .hasSize(2);
        assertThat(told(parley.saul()))
                .containsExactly(
                        "Sam Sales has not responded to Ada Lovelace in time (told late)",
                        "Sam Sales has not responded to Ada Lovelace in time (told late)");
    }

    @Test
    void aBreachIsToldThenTheManagerThenSomebodyElseGetsTheLeadWithAClockOfTheirOwn() {
        var tess = colleague();
        var breached = offered(lead, 125);
        var escalated = offered(handover.qualified(parley, "Ada Lovelace"), 135);
        var reassigned = offered(handover.qualified(parley, "Alan Turing"), 145);

        rings();
        rings();

        assertThat(told(sam()))
                .containsExactlyInAnyOrder(
                        "Grace Hopper: the time for the first response is over (told late)",
                        "Ada Lovelace: the time for the first response is over (told late)",
                        "Alan Turing: the time for the first response is over (told late)",
                        "Alan Turing is with somebody else now: the time was over (told late)");
        assertThat(told(parley.saul()))
                .containsExactlyInAnyOrder(
                        "Sam Sales has not responded to Ada Lovelace in time (told late)",
                        "Sam Sales has not responded to Alan Turing in time (told late)");
        assertThat(people(breached)).containsExactly(sam().person().id());
        assertThat(people(escalated)).containsExactly(sam().person().id());
        assertThat(people(reassigned))
                .containsExactly(sam().person().id(), tess.person().id());
        assertThat(last(reassigned.id(), ClockKind.RESPONSE).breached()).isFalse();
        assertThat(handover.now(parley, reassigned.id()).person())
                .isEqualTo(tess.person().id());
        assertThat(handover.differences(parley, reassigned.lead())).isEmpty();
    }

    @Test
    void whereNobodyElseCanHaveItTheManagersHearOfThatInstead() {
        var it = offered(lead, 150);

        rings();

        assertThat(handover.now(parley, it.id()).person())
                .isEqualTo(sam().person().id());
        assertThat(told(parley.saul()))
                .containsExactlyInAnyOrder(
                        "Sam Sales has not responded to Grace Hopper in time (told late)",
                        "Sam Sales is late with Grace Hopper, and nobody else can have it (told late)");
    }

    @Test
    void whoHadItOnceIsNotGivenItAgainWhenTheNextOneIsLateToo() {
        var tess = colleague();
        works("0-24", tess);
        var it = offered(lead, 300);
        parley.company().run(() -> {
            leads.change(
                    lead,
                    Leads.ANY_VERSION,
                    LeadChange.NONE.withOwner(tess.person().id()),
                    parley.saul().actor());
            setups.catchAll(Optional.of(new Target.ToPerson(sam().person().id())));
        });
        in(() -> clocks.passTo(it.id(), tess.person().id(), ago(145)));

        rings();

        assertThat(handover.now(parley, it.id()).person())
                .isEqualTo(tess.person().id());
        assertThat(told(parley.saul()))
                .contains("Tess Sales is late with Grace Hopper, and nobody else can have it (told late)");
    }

    @Test
    void whoRespondedInTimeIsNotToldOtherwiseEvenIfNobodyStoppedTheClock() {
        var it = offered(lead, 150);
        var called = NewTouch.of(lead, Medium.CALL, Direction.OUTBOUND, Outcome.REACHED, ago(60))
                .by(sam().person().id(), null);
        parley.company().run(() -> touches.log(called, Handover.samActs(parley)));
        in(() -> clocks.revive(it.id(), ClockKind.RESPONSE));

        rings();

        assertThat(told(sam())).isEmpty();
        assertThat(last(it.id(), ClockKind.RESPONSE).state(Instant.now())).isEqualTo(ClockState.MET);
    }

    @Test
    void theInboxFollowsWhenSomebodyWorksOtherHours() {
        var it = offered(lead, 10);
        var other = handover.offered(parley, handover.qualified(parley, "Ada Lovelace"));
        var before = urgency();
        assertThat(before).isEqualTo(last(it.id(), ClockKind.RESPONSE).dueAt());

        works("9-9:10");
        rings();

        assertThat(last(it.id(), ClockKind.RESPONSE).dueAt()).isAfter(before);
        assertThat(urgency())
                .isIn(
                        last(it.id(), ClockKind.RESPONSE).dueAt(),
                        last(other.id(), ClockKind.RESPONSE).dueAt())
                .isNotEqualTo(before);
    }

    @Test
    void ofManyOfferedAtOnceEachSaysWhatBecameOfItAndThePersonIsToldOnce() {
        var four = Stream.of("Ada Lovelace", "Alan Turing", "Mary Jackson", "Karen Jones")
                .map(name -> handover.qualified(parley, name))
                .toList();
        handover.offered(parley, lead);
        var nothing = new LeadId(UUID.randomUUID());
        var many = new ArrayList<>(four);
        many.add(lead);
        many.add(nothing);

        var outcomes = parley.company()
                .in(() -> offers.offer(
                        many, Offer.to(sam().person().id()), parley.mira().actor()));

        assertThat(Offering.offered(outcomes)).isEqualTo(4);
        assertThat(outcomes.get(4)).isInstanceOf(Offering.AlreadyOpen.class);
        assertThat(outcomes.get(5)).isEqualTo(new Offering.Missing(nothing));
        assertThat(told(sam())).contains("Mira Marketing offers you 4 leads");
        assertThat(parley.company().in(() -> inbox.waiting(sam().person().id())))
                .isEqualTo(5);
        four.forEach(it -> assertThat(handover.differences(parley, it)).isEmpty());
    }

    @Test
    void whatCameToTheWrongPersonIsRoutedToAnotherUntilThatIsTakenBack() {
        var tess = colleague();
        var it = handover.offered(parley, lead);

        done(handover.reply(parley, it.id(), new Answering.Reject(RejectKind.PROCEDURAL, null, "Not my region")));
        var next = parley.company()
                .in(() -> offers.offer(lead, Offer.routed(), parley.mira().actor()));
        assertThat(next).isInstanceOfSatisfying(Offering.AlreadyOpen.class, open -> {
            assertThat(open.handoff().person()).isEqualTo(tess.person().id());
            assertThat(open.handoff().number()).isEqualTo(2);
            assertThat(open.handoff().via()).isEqualTo(Via.REROUTED);
        });

        done(handover.undo(parley, it.id()));
        assertThat(handover.now(parley, it.id()).state()).isEqualTo(HandoffState.OFFERED);
        assertThat(handover.differences(parley, lead)).isEmpty();
    }

    @Test
    void whatTwoSayIsNotTheirsIsNotSentToAndFro() {
        var tess = colleague();
        var misrouted = new Answering.Reject(RejectKind.PROCEDURAL, null, "Not my region");
        done(handover.reply(parley, handover.offered(parley, lead).id(), misrouted));
        parley.company()
                .run(() -> setups.catchAll(
                        Optional.of(new Target.ToPerson(sam().person().id()))));

        var second = parley.company().in(() -> book.open(lead).orElseThrow());
        assertThat(second.person()).isEqualTo(tess.person().id());
        done(parley.company().in(() -> replies.reply(second.id(), misrouted, tess.actor())));

        assertThat(parley.company().in(() -> book.open(lead))).isEmpty();
    }

    @Test
    void nobodyLeavesWithAnOfferThatTheRulesWouldLeaveToNobody() {
        var it = handover.offered(parley, lead);
        var rita = parley.company().rita().actor();
        var saul = parley.saul().person().id();

        assertThat(leave(Optional.empty()))
                .isInstanceOfSatisfying(
                        PersonChange.Orphans.class,
                        orphans -> assertThat(orphans.orphans())
                                .containsExactly(new PersonChange.Keeps.Kept("handoff.leaving", 1)));
        assertThat(parley.company().in(() -> departures.leave(sam().person().id(), rita)))
                .as("nothing was changed")
                .isInstanceOf(PersonChange.Keeps.class);

        assertThat(leave(Optional.of(saul))).isInstanceOf(PersonChange.Changed.class);
        assertThat(handover.now(parley, it.id()).person()).isEqualTo(saul);
        assertThat(last(it.id(), ClockKind.ACCEPTANCE).person()).isEqualTo(saul);
        assertThat(parley.company()
                        .in(() -> mails.to(parley.saul().person().email().value())))
                .as("who gets it hears of it, for the clock runs")
                .anySatisfy(mail -> assertThat(mail.mail().subject()).endsWith("offers you Grace Hopper"));
        assertThat(handover.differences(parley, lead)).isEmpty();
    }

    private PersonChange leave(Optional<PersonId> heir) {
        return parley.company()
                .in(() -> departures.leave(
                        sam().person().id(), heir, parley.company().rita().actor()));
    }

    private Cast.Member sam() {
        return parley.company().sam();
    }

    /** Who gets what nobody else may have. */
    private Cast.Member colleague() {
        var tess = Parley.add(cast, parley.company(), "Tess Sales", Function.SALES, Role.MEMBER);
        parley.company().run(() -> {
            setups.turn(true);
            setups.catchAll(Optional.of(new Target.ToPerson(tess.person().id())));
        });
        return tess;
    }

    /** So many minutes ago; accepted at once, so that only the response is owed. */
    private Handoff offered(LeadId who, int minutes) {
        var how = Offer.to(sam().person().id()).at(ago(minutes));
        if (parley.company()
                        .in(() -> offers.offer(who, how, parley.company().maya().actor()))
                instanceof Offering.Offered(var it)) {
            return done(handover.reply(parley, it.id(), new Answering.Accept()));
        }
        throw new AssertionError("Not offered");
    }

    private static Instant ago(int minutes) {
        return Instant.now().minus(Duration.ofMinutes(minutes));
    }

    /** Who had it in turn, by the clocks of its response. */
    private List<PersonId> people(Handoff it) {
        return all(it.id(), ClockKind.RESPONSE).stream().map(Clock::person).toList();
    }

    private void works(String hours) {
        works(hours, sam());
    }

    private void works(String hours, Cast.Member who) {
        var always = Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(day -> day, _ -> hours));
        var wish = new CalendarWish(
                "Hours " + hours + " of " + who.person().name(),
                "UTC",
                always,
                List.of(),
                Set.of(who.person().id().value()));
        assertThat(parley.company().in(() -> calendars.make(wish))).isInstanceOf(CalendarChange.Done.class);
    }

    /** What a server does every second. */
    private void rings() {
        alarms.work().run();
    }

    private List<String> told(Cast.Member who) {
        return parley.company().in(() -> mails.to(who.person().email().value())).stream()
                .map(it -> it.mail().subject())
                .filter(it -> !it.matches(".* offers you [A-Z].*|.*definition.*"))
                .toList();
    }

    /** Where the second page of an inbox of two begins: behind what is due first. */
    private Instant urgency() {
        return parley.company()
                .in(() -> inbox.of(sam().person().id(), Optional.empty(), 1))
                .next()
                .orElseThrow()
                .urgency();
    }

    private Clock last(UUID handoff, ClockKind kind) {
        return all(handoff, kind).getLast();
    }

    private List<Clock> all(UUID handoff, ClockKind kind) {
        return in(() -> clocks.of(List.of(handoff))).getOrDefault(handoff, List.of()).stream()
                .filter(it -> it.kind() == kind)
                .toList();
    }

    private <T> T in(Supplier<T> work) {
        return parley.company().in(() -> transaction.execute(_ -> work.get()));
    }
}
