package io.firsthand.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.ServerTest;
import io.firsthand.committee.NewObservation;
import io.firsthand.committee.Observations;
import io.firsthand.committee.Observing;
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
import io.firsthand.lead.Source;
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
import java.util.List;
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
    private final Opportunities opportunities;
    private final Touches touches;
    private final Leads leads;
    private final Clock clock;
    private final Cast cast;
    private Cast.Company us;

    DiagnosedCommitteesTest(
            Diagnostician diagnostician,
            Observations observations,
            Opportunities opportunities,
            Touches touches,
            Leads leads,
            Clock clock,
            Cast cast) {
        this.diagnostician = diagnostician;
        this.observations = observations;
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

    private LeadId arrives(String name, String company, Channel channel) {
        var arrival = Arrival.of(
                ContactDetails.of(name, name + "@" + company + ".example", null, null),
                company,
                Source.of(channel, null),
                null,
                Provenance.of(How.API, Grade.B, ago(40), null, null));
        return us.in(() -> leads.create(arrival, us.maya().actor())) instanceof Outcome.Created(var it)
                ? it
                : none(name);
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
}
