package io.firsthand.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.firsthand.ServerTest;
import io.firsthand.identity.Cast;
import io.firsthand.identity.PersonId;
import io.firsthand.insight.InsightPast;
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
import io.firsthand.lead.Stage;
import io.firsthand.opportunity.NewOpportunity;
import io.firsthand.opportunity.Opportunities;
import io.firsthand.opportunity.Terms;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@ServerTest
class DiagnosedDealsTest {

    private final Diagnostician diagnostician;
    private final Leads leads;
    private final Opportunities opportunities;
    private final Cast cast;

    DiagnosedDealsTest(Diagnostician diagnostician, Leads leads, Opportunities opportunities, Cast cast) {
        this.diagnostician = diagnostician;
        this.leads = leads;
        this.opportunities = opportunities;
        this.cast = cast;
    }

    /** One was won forty days before that was expected, which may be; the other before it began, which may not. */
    @Test
    void whatIsWonEarlierThanExpectedHappensInAPossibleOrder() {
        var company = cast.found("Won early");
        var past = new InsightPast(leads, opportunities, company);
        var lead = past.worked("Ada", "Spring", Duration.ofDays(90), Stage.OPPORTUNITY);
        var terms = new Terms(
                "Press", BigDecimal.TEN, "EUR", LocalDate.now(ZoneOffset.UTC).plusDays(40), null);
        company.run(() -> opportunities.takeAll(
                List.of(
                        NewOpportunity.open(lead, terms, ago(30)).won(ago(2)),
                        NewOpportunity.open(lead, terms, ago(10)).won(ago(20))),
                company.sam().actor()));

        assertThat(counts(diagnosed(company), "dealOrder")).containsExactly(1, 2);
    }

    /**
     * This year three of four were won, two of them in euros, 200 on average, and half took no more than 20 days. The year
     * before it was one of two, for 100 in 40 days. One that was lost two years ago is of neither.
     */
    @Test
    void velocityIsThisYearsBesideThatOfTheYearBefore() {
        var company = cast.found("Velocity by hand");
        var lead = lead(company, "Ada", null, null, Channel.MEETING);
        company.run(() -> opportunities.takeAll(
                List.of(
                        NewOpportunity.open(lead, priced("100", "EUR"), ago(60)).won(ago(50)),
                        NewOpportunity.open(lead, priced("300", "EUR"), ago(60)).won(ago(30)),
                        NewOpportunity.open(lead, priced("50", "USD"), ago(60)).won(ago(40)),
                        NewOpportunity.open(lead, priced("900", "EUR"), ago(60)).lost(ago(10), "Price"),
                        NewOpportunity.open(lead, priced("100", "EUR"), ago(440))
                                .won(ago(400)),
                        NewOpportunity.open(lead, priced("70", "EUR"), ago(440)).lost(ago(380), null),
                        NewOpportunity.open(lead, priced("70", "EUR"), ago(800)).lost(ago(731), "Price"),
                        NewOpportunity.open(lead, priced("70", "EUR"), ago(300))),
                company.sam().actor()));

        var found = diagnosed(company);

        var velocity = found.finding("velocity").orElseThrow();
        assertThat(velocity.value()).isCloseTo((4 * 0.75 * 200 / 20) / (2 * 0.5 * 100 / 40), within(1e-6));
        assertThat(velocity.of()).isEqualTo(6);
        assertThat(velocity.bars().stream().map(Finding.Bar::value).toList())
                .usingComparatorForType(Comparator.comparingLong(it -> Math.round(it * 1e6)), Double.class)
                .containsExactly(2.0, 1.5, 2.0, 2.0);
        assertThat(counts(found, "winRate")).containsExactly(4, 7);
        assertThat(counts(found, "lostUnexplained")).containsExactly(1, 3);
        assertThat(counts(found, "amountMissing")).containsExactly(0, 8);
    }

    @Test
    void openOpportunitiesAreExpectedOnADayToComeAndKnowMoreThanOnePerson() {
        var company = cast.found("Open deals by hand");
        var alone = lead(company, "Ada", "Alone Ltd", null, Channel.MEETING);
        var one = lead(company, "Bo", "Both Ltd", null, Channel.MEETING);
        lead(company, "Cy", "Both Ltd", null, Channel.MEETING);
        var nowhere = lead(company, "Di", null, null, Channel.MEETING);
        var today = LocalDate.now(ZoneOffset.UTC);
        company.run(() -> opportunities.takeAll(
                List.of(
                        NewOpportunity.open(alone, priced("1", "EUR").withExpectedClose(today.minusDays(1)), ago(3)),
                        NewOpportunity.open(one, priced("2", "EUR").withExpectedClose(today), ago(3)),
                        NewOpportunity.open(nowhere, Terms.named("Press"), ago(3)),
                        NewOpportunity.open(nowhere, priced("0", "EUR").withExpectedClose(today.minusDays(9)), ago(9))
                                .won(ago(4))),
                company.sam().actor()));

        var found = diagnosed(company);

        assertThat(counts(found, "closePast")).containsExactly(1, 2);
        assertThat(counts(found, "closeMissing")).containsExactly(1, 3);
        assertThat(counts(found, "amountMissing")).containsExactly(2, 4);
        assertThat(counts(found, "singleThreaded")).containsExactly(1, 2);
        assertThat(found.finding("closePast").orElseThrow().atStake()).containsExactly(new Finding.Money("EUR", 1));
    }

    /** Of five won leads four have an owner, and four a source that says something. */
    @Test
    void whoAndWhatBringsMostIsToldOfWonLeads() {
        var company = cast.found("Concentration by hand");
        var sam = company.sam().person().id();
        var maya = company.maya().person().id();
        var won = List.of(
                lead(company, "Ada", null, sam, Channel.MEETING),
                lead(company, "Bo", null, sam, Channel.WEBINAR),
                lead(company, "Cy", null, sam, Channel.UNKNOWN),
                lead(company, "Di", null, maya, Channel.MEETING),
                lead(company, "Ed", null, null, Channel.REFERRAL));
        var lost = lead(company, "Fay", null, maya, Channel.WEBINAR);
        var both = lead(company, "Gus", null, maya, Channel.WEBINAR);
        lead(company, "Open", null, maya, Channel.WEBINAR);
        company.run(() -> {
            opportunities.takeAll(
                    won.stream()
                            .map(it -> NewOpportunity.open(it, Terms.named("Press"), ago(9))
                                    .won(ago(2)))
                            .toList(),
                    company.sam().actor());
            opportunities.takeAll(
                    List.of(
                            NewOpportunity.open(lost, Terms.named("Press"), ago(9))
                                    .lost(ago(2), "Price"),
                            NewOpportunity.open(both, Terms.named("Press"), ago(9))
                                    .lost(ago(2), "Price"),
                            NewOpportunity.open(both, Terms.named("Another"), ago(1))),
                    company.sam().actor());
        });

        var found = diagnosed(company);

        assertThat(counts(found, "oneRep")).containsExactly(3, 4);
        assertThat(counts(found, "oneSource")).containsExactly(2, 4);
        assertThat(counts(found, "outcomesKnown")).containsExactly(6, 6);
    }

    private Diagnosis diagnosed(Cast.Company company) {
        return company.in(() -> diagnostician.diagnose(false, ZoneOffset.UTC, (_, _) -> {}));
    }

    private static List<Integer> counts(Diagnosis found, String check) {
        var it = found.finding(check).orElseThrow();
        return List.of((int) it.hits(), (int) it.of());
    }

    private LeadId lead(
            Cast.Company company, String name, @Nullable String at, @Nullable PersonId owner, Channel channel) {
        var arrival = Arrival.of(
                        new ContactDetails(name, null, null, null, null, null),
                        at,
                        Source.of(channel, null),
                        null,
                        Provenance.of(How.API, Grade.B, ago(900), null, null))
                .withOwner(owner);
        return company.in(() -> leads.create(arrival, company.maya().actor())) instanceof Outcome.Created(var lead)
                ? lead
                : Assertions.fail(name);
    }

    private static Terms priced(String amount, String currency) {
        return Terms.named("Press").withAmount(new BigDecimal(amount), currency);
    }

    private static Instant ago(int days) {
        return Instant.now().minus(Duration.ofDays(days));
    }
}
