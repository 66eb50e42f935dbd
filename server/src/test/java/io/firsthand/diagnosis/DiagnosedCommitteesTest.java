package io.firsthand.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.ServerTest;
import io.firsthand.committee.Awareness;
import io.firsthand.committee.NewObservation;
import io.firsthand.committee.Observations;
import io.firsthand.committee.Observing;
import io.firsthand.committee.Purchases;
import io.firsthand.committee.Role;
import io.firsthand.committee.Stance;
import io.firsthand.identity.Cast;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.Channel;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Outcome;
import io.firsthand.lead.Provenance;
import io.firsthand.lead.Signal;
import io.firsthand.lead.Source;
import io.firsthand.lead.Stage;
import io.firsthand.opportunity.NewOpportunity;
import io.firsthand.opportunity.Opportunities;
import io.firsthand.opportunity.Terms;
import io.firsthand.touch.NewTouch;
import io.firsthand.touch.Touch;
import io.firsthand.touch.Touch.Direction;
import io.firsthand.touch.Touch.Medium;
import io.firsthand.touch.Touches;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Opportunities and the people around them: two at Alpha, whose champion was heard of forty days ago; at Beta, whose
 * champion called last week; at Gamma and Delta somebody is against us, at Delta somebody spoke with them since; of Eta
 * nothing is known. Only at Alpha is there somebody who pays.
 */
@ServerTest
class DiagnosedCommitteesTest {

    private final Diagnostician diagnostician;
    private final Observations observations;
    private final Purchases purchases;
    private final Opportunities opportunities;
    private final Touches touches;
    private final Leads leads;
    private final Clock clock;
    private final Cast cast;
    private Cast.Company us;

    DiagnosedCommitteesTest(
            Diagnostician diagnostician,
            Observations observations,
            Purchases purchases,
            Opportunities opportunities,
            Touches touches,
            Leads leads,
            Clock clock,
            Cast cast) {
        this.diagnostician = diagnostician;
        this.observations = observations;
        this.purchases = purchases;
        this.opportunities = opportunities;
        this.touches = touches;
        this.leads = leads;
        this.clock = clock;
        this.cast = cast;
        this.us = cast.found("Committees diagnosed");
    }

    @BeforeEach
    void begin() {
        us = cast.found("Committees diagnosed");
        var alpha = member("Ada", "Alpha", Channel.WEBINAR, Role.CHAMPION, null);
        member("Amy", "Alpha", Channel.WEBINAR, Role.ECONOMIC_BUYER, null);
        var beta = member("Bo", "Beta", Channel.WEBINAR, Role.CHAMPION, null);
        touched(beta, Direction.INBOUND, Touch.Outcome.REACHED, 6);
        var gamma = member("Cy", "Gamma", Channel.UNKNOWN, Role.BLOCKER, null);
        touched(gamma, Direction.OUTBOUND, Touch.Outcome.ATTEMPTED, 0);
        var delta = member("Di", "Delta", Channel.UNKNOWN, null, Stance.OPPOSED);
        touched(delta, Direction.OUTBOUND, Touch.Outcome.REACHED, 0);
        var eta = arrives("Ed", "Eta", Channel.WEBINAR);
        us.run(() -> opportunities.takeAll(
                List.of(
                        deal(alpha, "1"),
                        deal(alpha, "2"),
                        deal(alpha, "4").won(ago(1)),
                        deal(beta, "8"),
                        deal(gamma, "16"),
                        deal(delta, "32"),
                        deal(eta, "64")),
                us.sam().actor()));
    }

    @Test
    void anOpenOpportunityNeedsSomebodyWhoPays() {
        var found = of("noEconomicBuyer");

        assertThat(found.hits()).isEqualTo(3);
        assertThat(found.of()).isEqualTo(5);
        assertThat(found.atStake()).containsExactly(new Finding.Money("EUR", 8 + 16 + 32));
        assertThat(found.deals()).isTrue();
    }

    @Test
    void aChampionIsSilentAfterThirtyDays() {
        var found = of("championSilent");

        assertThat(found.hits()).isEqualTo(2);
        assertThat(found.of()).isEqualTo(3);
        assertThat(found.atStake()).containsExactly(new Finding.Money("EUR", 1 + 2));
    }

    @Test
    void whoIsAgainstUsIsSpokenWith() {
        var found = of("blockerUnaddressed");

        assertThat(found.hits()).isEqualTo(1);
        assertThat(found.of()).isEqualTo(2);
        assertThat(found.atStake()).containsExactly(new Finding.Money("EUR", 16));
    }

    /**
     * <pre>
     * Lately       wrote to us 29 days ago                      speaks
     * Silent       wrote to us 31 days ago                      silent
     * Tried        the same, and we tried yesterday             silent
     * Signal       the same, and read something yesterday       speaks
     * Two          the same, another one called five days ago   speaks
     * Hearsay      never heard of, known for five days          speaks
     * Rumour       never heard of, known for 31 days            silent
     * Former       is none any more, as somebody learnt since   not asked
     * Won          silent, but the opportunity is won           not asked
     * </pre>
     */
    @Test
    void aMonthWithoutAWordOfAnyChampionIsSilence() {
        us = cast.found("Champions by hand");
        var lately = champion("Lately", 40);
        touched(lately, Direction.INBOUND, Touch.Outcome.REACHED, 29);
        var silent = heard31DaysAgo("Silent");
        var tried = heard31DaysAgo("Tried");
        touched(tried, Direction.OUTBOUND, Touch.Outcome.ATTEMPTED, 1);
        var signal = heard31DaysAgo("Signal");
        us.run(() -> leads.recordSignal(
                signal,
                new Signal(Signal.Kind.ENGAGEMENT, "Read it", ago(1)),
                us.sam().actor()));
        var one = heard31DaysAgo("Two");
        var other = member("Another", "Two", Channel.REFERRAL, Role.CHAMPION, null);
        touched(other, Direction.INBOUND, Touch.Outcome.MISSED, 5);
        var former = heard31DaysAgo("Former");
        observed(former, Role.UNKNOWN, null, 1);
        opened(lately, silent, tried, signal, one, champion("Hearsay", 5), champion("Rumour", 31), former);
        var won = heard31DaysAgo("Won");
        us.run(() -> opportunities.takeAll(
                List.of(deal(won, "1").won(ago(1))), us.sam().actor()));

        assertThat(counts("championSilent")).containsExactly(3, 7);
    }

    /**
     * <pre>
     * Learnt     in the conversation five days ago              left alone
     * Answered   the same, and spoken with since                spoken with
     * Tried      the same, and only tried since                 left alone
     * Both       two of them, one spoken with since             left alone
     * Neutral    was opposed, and is neutral now                not asked
     * </pre>
     */
    @Test
    void whoStandsInTheWayIsSpokenWithSinceThatIsKnown() {
        us = cast.found("Blockers by hand");
        var learnt = against("Learnt", "Learnt");
        var answered = against("Answered", "Answered");
        touched(answered, Direction.OUTBOUND, Touch.Outcome.REACHED, 4);
        var tried = against("Tried", "Tried");
        touched(tried, Direction.OUTBOUND, Touch.Outcome.ATTEMPTED, 4);
        var one = against("One", "Both");
        touched(one, Direction.OUTBOUND, Touch.Outcome.REACHED, 4);
        against("Other", "Both");
        var neutral = against("Neutral", "Neutral");
        observed(neutral, null, Stance.NEUTRAL, 1);
        opened(learnt, answered, tried, one, neutral);

        assertThat(counts("blockerUnaddressed")).containsExactly(3, 4);
    }

    /** Of one somebody knows only how much they know of us; of another, who pays for something else, now or formerly. */
    @Test
    void whoPaysForAnotherPurchaseOfTheCompanyIsKnownWhileThatGoesOn() {
        us = cast.found("Buyers by hand");
        var aware = arrives("Aware", "Aware", Channel.WEBINAR);
        observe(NewObservation.of(aware, null, null, Awareness.PROBLEM_AWARE));
        var pays = paysElsewhere("Pays", false);
        var paid = paysElsewhere("Paid", true);
        member("Other", "Paid", Channel.WEBINAR, Role.CHAMPION, null);
        var nowhere = arrives("Nowhere", null, Channel.WEBINAR);
        opened(aware, pays, paid, nowhere);

        assertThat(counts("noEconomicBuyer")).containsExactly(2, 3);
    }

    /**
     * Each was lost, and came back as another lead of the same person: what was learnt of them with the one holds for the
     * other, and the latest counts.
     *
     * <pre>
     *            with the first lead    with the second
     * Champion   is for us              wrote to us last week
     * Blocker    is against us          spoken with last week
     * Turned     is against us          is for us, and wrote to us last week
     * </pre>
     */
    @Test
    void whoComesBackIsTheSamePerson() {
        us = cast.found("Back by hand");
        var champion = back("Champion", Role.CHAMPION);
        touched(champion, Direction.INBOUND, Touch.Outcome.REACHED, 6);
        var blocker = back("Blocker", Role.BLOCKER);
        touched(blocker, Direction.OUTBOUND, Touch.Outcome.REACHED, 6);
        var turned = back("Turned", Role.BLOCKER);
        observed(turned, Role.CHAMPION, null, 7);
        touched(turned, Direction.INBOUND, Touch.Outcome.MISSED, 6);
        opened(champion, blocker, turned);

        assertThat(counts("championSilent")).containsExactly(0, 2);
        assertThat(counts("blockerUnaddressed")).containsExactly(0, 1);
        assertThat(counts("noEconomicBuyer")).containsExactly(3, 3);
    }

    private Finding of(String check) {
        return us.in(() -> diagnostician.diagnose(false, ZoneOffset.UTC, (_, _) -> {}))
                .finding(check)
                .orElseThrow();
    }

    private LeadId member(String name, String company, Channel channel, @Nullable Role role, @Nullable Stance stance) {
        var lead = arrives(name, company, channel);
        us.run(() -> assertThat(observations.observe(
                        NewObservation.of(lead, role, stance, null), us.sam().actor()))
                .isInstanceOf(Observing.Observed.class));
        return lead;
    }

    private LeadId arrives(String name, @Nullable String company, Channel channel) {
        return arrives(arrival(name, company, channel, 40));
    }

    private LeadId arrives(Arrival it) {
        return us.in(() -> leads.create(it, us.maya().actor())) instanceof Outcome.Created(var lead)
                ? lead
                : none(String.valueOf(it.contact().name()));
    }

    private Arrival arrival(String name, @Nullable String company, Channel channel, int daysAgo) {
        return Arrival.of(
                ContactDetails.of(name, company == null ? null : name + "@" + company + ".example", null, null),
                company,
                Source.of(channel, null),
                null,
                Provenance.of(How.API, Grade.B, ago(daysAgo), null, null));
    }

    private static LeadId none(String name) {
        throw new AssertionError("Not new: " + name);
    }

    private void touched(LeadId lead, Direction direction, Touch.Outcome outcome, int daysAgo) {
        us.run(() -> touches.log(
                NewTouch.of(lead, Medium.CALL, direction, outcome, ago(daysAgo)),
                us.sam().actor()));
    }

    private NewOpportunity deal(LeadId lead, String amount) {
        return NewOpportunity.open(lead, Terms.named("Press").withAmount(new BigDecimal(amount), "EUR"), ago(20));
    }

    private Instant ago(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }

    private LeadId champion(String company, int knownForDays) {
        var lead = arrives(company, company, Channel.REFERRAL);
        observed(lead, Role.CHAMPION, null, knownForDays);
        return lead;
    }

    private LeadId heard31DaysAgo(String company) {
        var lead = champion(company, 5);
        touched(lead, Direction.INBOUND, Touch.Outcome.REACHED, 31);
        return lead;
    }

    /** As a conversation five days ago showed. */
    private LeadId against(String name, String company) {
        var lead = arrives(name, company, Channel.REFERRAL);
        var then = ago(5).truncatedTo(ChronoUnit.SECONDS);
        observe(NewObservation.of(lead, null, Stance.OPPOSED, null).at(then));
        us.run(() -> touches.log(
                NewTouch.of(lead, Medium.CALL, Direction.OUTBOUND, Touch.Outcome.REACHED, then),
                us.sam().actor()));
        return lead;
    }

    private LeadId paysElsewhere(String company, boolean isOver) {
        var lead = arrives(company, company, Channel.WEBINAR);
        us.run(() -> {
            var link = Objects.requireNonNull(leads.get(lead).orElseThrow().company());
            var other = ((Purchases.Opening.Done)
                            purchases.open(link.id(), "Another line", us.sam().actor()))
                    .purchase();
            observe(NewObservation.of(lead, Role.ECONOMIC_BUYER, null, null).in(other.id()));
            purchases.change(other.id(), "Another line", isOver, us.sam().actor());
        });
        return lead;
    }

    /** A lead of ninety days ago that was lost, and another of a month later; the role is known since then. */
    private LeadId back(String name, Role role) {
        var first = arrives(
                arrival(name, name, Channel.REFERRAL, 90).withHistory(List.of(new Arrival.Past(Stage.LOST, ago(80)))));
        observed(first, role, null, 60);
        return arrives(arrival(name, name, Channel.REFERRAL, 60));
    }

    private void observed(LeadId lead, @Nullable Role role, @Nullable Stance stance, int daysAgo) {
        observe(NewObservation.of(lead, role, stance, null).at(ago(daysAgo)));
    }

    private void observe(NewObservation it) {
        us.run(() -> assertThat(observations.observe(it, us.sam().actor())).isInstanceOf(Observing.Observed.class));
    }

    private void opened(LeadId... all) {
        us.run(() -> opportunities.takeAll(
                Stream.of(all).map(it -> deal(it, "1")).toList(), us.sam().actor()));
    }

    private List<Integer> counts(String check) {
        var it = of(check);
        return List.of((int) it.hits(), (int) it.of());
    }
}
