package io.firsthand.nurture;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.agreement.Parley;
import io.firsthand.buying.Evaluation.Field;
import io.firsthand.buying.Evaluations;
import io.firsthand.buying.SecondLooks;
import io.firsthand.handoff.Answering;
import io.firsthand.handoff.Handoff;
import io.firsthand.handoff.HandoffBook;
import io.firsthand.handoff.HandoffState;
import io.firsthand.handoff.Handover;
import io.firsthand.handoff.Via;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Email;
import io.firsthand.identity.Function;
import io.firsthand.identity.NewPerson;
import io.firsthand.identity.Role;
import io.firsthand.lead.Channel;
import io.firsthand.lead.GivingUp;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.SecondThought.Choice;
import io.firsthand.lead.Signal;
import io.firsthand.lead.Stage;
import io.firsthand.routing.Setups;
import io.firsthand.routing.Target;
import io.firsthand.track.Design;
import io.firsthand.verdict.Court;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NurtureTest
class ReturningTest {

    private static final String ASKED = "signals.kind('explicit').since(now - days(30)).count() >= 1";

    private final Nursery nursery;
    private final Handover handover;
    private final HandoffBook handoffs;
    private final NurtureRules rules;
    private final StayLists lists;
    private final Leads leads;
    private final Setups setups;
    private final Clock clock;
    private final Cast cast;
    private final Court court;
    private final Stays stays;
    private final SecondLooks looks;
    private final Evaluations evaluations;
    private Parley parley;
    private LeadId lead;

    ReturningTest(
            Nursery nursery,
            Handover handover,
            HandoffBook handoffs,
            NurtureRules rules,
            StayLists lists,
            Leads leads,
            Setups setups,
            Clock clock,
            Cast cast,
            Court court,
            Stays stays,
            SecondLooks looks,
            Evaluations evaluations) {
        this.evaluations = evaluations;
        this.looks = looks;
        this.court = court;
        this.stays = stays;
        this.nursery = nursery;
        this.handover = handover;
        this.handoffs = handoffs;
        this.rules = rules;
        this.lists = lists;
        this.leads = leads;
        this.setups = setups;
        this.clock = clock;
        this.cast = cast;
        this.parley = handover.opens();
        this.lead = new LeadId(UUID.randomUUID());
    }

    @BeforeEach
    void begin() {
        parley = handover.opens();
        lead = handover.qualified(parley, "Grace Hopper");
    }

    @Test
    void whatSalesReturnsIsTakenInWithItsReason() {
        takesReturned(Design.blank("Returned", "en").with(List.of(Nursery.wait(1, 30))));

        returned(accepted());

        var stay = nursery.now(company(), lead);
        assertThat(stay.via()).isEqualTo(Stay.Via.RETURN);
        assertThat(stay.step()).isEqualTo("wait_1");
        assertThat(stay.returned()).isNotNull().satisfies(it -> {
            assertThat(it.by()).isEqualTo(Handover.sam(parley));
            assertThat(it.reason()).isEqualTo("No money before spring");
            assertThat(it.bringsBack()).isEqualTo("The new budget");
            assertThat(it.number()).isOne();
            assertThat(it.review()).isFalse();
        });
        assertThat(company().in(() -> lists.returned(false, StayLists.After.START, 9)))
                .hasSize(1);
        assertThat(nursery.differences(company(), lead)).isEmpty();
    }

    @Test
    void withoutATrackItWaitsForTheDayItIsLookedAtAgain() {
        returned(accepted());

        assertThat(nursery.now(company(), lead))
                .returns(null, Stay::track)
                .satisfies(it -> assertThat(it.lookAt()).isAfter(clock.instant()));
        assertThat(nursery.round(company())).isZero();
    }

    @Test
    void afterAnAnswerItIsOfferedAgainButNotToTheRepWhoReturnedIt() {
        var tess = colleague();
        takesReturned(Design.blank("Returned", "en").withReentry(ASKED).with(List.of(Nursery.wait(1, 30))));
        var first = accepted();
        returned(first);
        nursery.round(company());
        assertThat(nursery.now(company(), lead).isUnderWay()).isTrue();

        asks();
        nursery.check(company(), lead);

        assertThat(nursery.now(company(), lead).left()).isNotNull().returns(Stay.Why.REENTERED, Stay.Left::why);
        var again = company().in(() -> handoffs.open(lead)).orElseThrow();
        assertThat(again.number()).isEqualTo(2);
        assertThat(again.person()).isEqualTo(tess.person().id()).isNotEqualTo(first.person());
        assertThat(again.offered().via()).isEqualTo(Via.REENTRY);
        assertThat(nursery.kinds(company(), lead)).containsExactly("nurture.entered", "nurture.left");
        assertThat(nursery.differences(company(), lead)).isEmpty();
    }

    @Test
    void whatWasKnownWhenItWasReturnedBringsItNotStraightBack() {
        colleague();
        takesReturned(Design.blank("Returned", "en").withReentry(ASKED).with(List.of(Nursery.wait(1, 30))));
        asks();
        returned(accepted());

        nursery.check(company(), lead);
        assertThat(nursery.now(company(), lead).isUnderWay()).isTrue();

        nursery.later(company(), Duration.ofDays(2));
        asks();
        nursery.check(company(), lead);
        assertThat(nursery.now(company(), lead).left()).isNotNull();
    }

    @Test
    void whoIsKeptAfterASecondLookComesBackWhenAnotherOfTheCompanyAsksAndNotForWhatWasBefore() {
        colleague();
        var before = clock.instant().minus(Duration.ofDays(3));
        var other = handover.qualified(parley, "Jean Bartik");
        company()
                .run(() -> leads.recordSignal(
                        other,
                        new Signal(Signal.Kind.EXPLICIT, "demo", before),
                        company().maya().actor()));
        nursery.asked(company(), lead, before);
        keeps(Design.blank("Problem-aware", "en")
                .withReentry("company.asked_at >= now - days(14)")
                .with(List.of(Nursery.wait(1, 30))));

        nursery.check(company(), lead);
        assertThat(nursery.now(company(), lead).isUnderWay()).isTrue();

        nursery.asked(company(), lead, clock.instant());
        nursery.check(company(), lead);
        assertThat(nursery.now(company(), lead).left()).isNotNull().returns(Stay.Why.REENTERED, Stay.Left::why);
    }

    @Test
    void whoIsKeptOnItsOwnPageIsLookedAtAgainBeforeItsCompanyDecides() {
        var today = LocalDate.now(clock);
        var home = Objects.requireNonNull(
                        company().in(() -> leads.get(lead)).orElseThrow().company())
                .id();
        company()
                .run(() -> evaluations.learn(
                        home,
                        lead,
                        Map.of(Field.DECIDING_ON, today.plusDays(60).toString()),
                        null,
                        company().sam().actor()));

        keeps(Design.blank("Problem-aware", "en").with(List.of(Nursery.wait(1, 30))));

        assertThat(nursery.now(company(), lead).lookAt())
                .isEqualTo(today.plusDays(46).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** Somebody meant to disqualify it, saw what speaks for its company, and has it nurtured. */
    private void keeps(Design design) {
        var track = nursery.track(company(), design);
        var sam = company().sam().actor();
        company().run(() -> {
            rules.set(new NurtureSettings(2, 7, "", null, track), sam);
            looks.ask(new GivingUp(lead, Stage.DISQUALIFIED, GivingUp.Cause.NO_INTEREST), sam);
            looks.chosen(new GivingUp(lead, Stage.NURTURE, GivingUp.Cause.NO_INTEREST), Choice.KEPT, sam);
            leads.move(lead, Leads.ANY_VERSION, Stage.NURTURE, null, sam);
        });
        assertThat(nursery.now(company(), lead).track()).isEqualTo(track);
    }

    @Test
    void whatTheDefinitionSendsBelowItsThresholdIsTakenInByItself() {
        var track = nursery.track(
                company(), new Design("Newsletter", "", "en", true, null, "", "", 30, List.of(Nursery.wait(1, 7))));
        var below = court.arrives(parley, "Ada Lovelace", Channel.REFERRAL, "Engineer", 10_000L);
        court.judges(parley);

        nursery.round(company());

        assertThat(nursery.now(company(), below))
                .returns(Stay.Via.DEFINITION, Stay::via)
                .satisfies(it -> assertThat(it.track()).isEqualTo(track));
        assertThat(company().in(() -> stays.of(lead)))
                .as("who qualifies is not taken in")
                .isEmpty();
        nursery.round(company());
        assertThat(nursery.kinds(company(), below)).containsExactly("nurture.entered");
    }

    @Test
    void theThirdReturnGoesToTheReviewAndNowhereByItself() {
        takesReturned(Design.blank("Returned", "en").withReentry(ASKED).with(List.of(Nursery.mail(1))));
        for (var i = 0; i < 3; i++) {
            var handoff = accepted();
            returned(handoff);
            if (i < 2) {
                company()
                        .run(() -> leads.move(
                                lead,
                                Leads.ANY_VERSION,
                                Stage.MQL,
                                null,
                                company().maya().actor()));
            }
        }

        assertThat(nursery.now(company(), lead))
                .returns(true, Stay::isForReview)
                .returns(null, Stay::step);
        assertThat(company().in(lists::forReview)).isOne();
        asks();
        nursery.check(company(), lead);
        assertThat(nursery.now(company(), lead).isUnderWay()).isTrue();
        assertThat(company().in(() -> handoffs.open(lead))).isEmpty();
    }

    @Test
    void aReturnThatIsTakenBackLeavesNoTrack() {
        takesReturned(Design.blank("Returned", "en").with(List.of(Nursery.wait(1, 30))));
        var handoff = accepted();
        returned(handoff);

        Handover.done(handover.undo(parley, handoff.id()));

        assertThat(nursery.now(company(), lead).left()).isNotNull().returns(Stay.Why.UNDONE, Stay.Left::why);
        assertThat(handover.now(parley, handoff.id()).state()).isEqualTo(HandoffState.ACCEPTED);
        assertThat(nursery.differences(company(), lead)).isEmpty();
    }

    private Handoff accepted() {
        return handover.accepted(parley, lead);
    }

    private void returned(Handoff handoff) {
        Handover.done(handover.reply(
                parley,
                handoff.id(),
                new Answering.Return(
                        "No money before spring",
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(60),
                        "The new budget")));
    }

    /** The person asks for something. */
    private void asks() {
        company()
                .run(() -> leads.recordSignal(
                        lead,
                        new Signal(Signal.Kind.EXPLICIT, "demo", clock.instant()),
                        company().maya().actor()));
    }

    private void takesReturned(Design design) {
        var track = nursery.track(company(), design);
        company()
                .run(() -> assertThat(rules.set(
                                new NurtureSettings(2, 7, "", track, null),
                                company().rita().actor()))
                        .isEmpty());
    }

    /** Who gets what nobody else may have. */
    private Cast.Member colleague() {
        var name = "tess" + UUID.randomUUID() + "@colleague.example";
        var tess = cast.add(
                company().workspace(), new NewPerson(new Email(name), "Tess Sales", Function.SALES, Role.MEMBER));
        company().run(() -> {
            setups.turn(true);
            setups.catchAll(Optional.of(new Target.ToPerson(tess.person().id())));
        });
        return tess;
    }

    private Cast.Company company() {
        return parley.company();
    }
}
