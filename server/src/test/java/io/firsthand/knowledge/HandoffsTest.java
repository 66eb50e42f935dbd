package io.firsthand.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.identity.Cast;
import io.firsthand.knowledge.Handoff.Basis;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.Channel;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.ContactField;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.LeadChange;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Outcome;
import io.firsthand.lead.Provenance;
import io.firsthand.lead.Source;
import io.firsthand.lead.Stage;
import io.firsthand.opportunity.NewOpportunity;
import io.firsthand.opportunity.Opportunities;
import io.firsthand.opportunity.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KnowledgeTest
class HandoffsTest {

    private static final Instant MAY = Instant.parse("2026-05-04T09:30:00Z");

    private final Handoffs handoffs;
    private final KnownPast past;
    private final Leads leads;
    private final Opportunities opportunities;
    private final Cast cast;
    private Cast.Company company;

    HandoffsTest(Handoffs handoffs, KnownPast past, Leads leads, Opportunities opportunities, Cast cast) {
        this.handoffs = handoffs;
        this.past = past;
        this.leads = leads;
        this.opportunities = opportunities;
        this.cast = cast;
        this.company = cast.home();
    }

    @BeforeEach
    void begin() {
        company = cast.found("Handoffs " + UUID.randomUUID());
    }

    @Test
    void keepsWhatWasKnownWhenSalesHadTheLeadFirst() {
        var lead = arrives(List.of());
        change(lead, LeadChange.NONE.with(ContactField.TITLE, "Buyer"));
        move(lead, Stage.MQL);
        move(lead, Stage.SAL);
        change(lead, LeadChange.NONE.with(ContactField.TITLE, "CEO"));
        move(lead, Stage.SQL);

        var it = Objects.requireNonNull(streamed().get(lead));

        assertThat(it.basis()).isEqualTo(Basis.HANDOFF);
        assertThat(it.knowledge().get("contact.title")).isEqualTo("Buyer");
        assertThat(it.handedAt()).isNotNull();
        assertThat(it.sqlAt()).isAfterOrEqualTo(it.handedAt());
        assertThat(it.wonAt()).isNull();
    }

    @Test
    void ofALeadThatCameWithItsPastOnlyTheFinalStateIsKnown() {
        var lead = arrives(List.of(
                new Arrival.Past(Stage.MQL, MAY.plusSeconds(60)), new Arrival.Past(Stage.WON, MAY.plusSeconds(120))));

        var it = Objects.requireNonNull(streamed().get(lead));

        assertThat(it.basis()).isEqualTo(Basis.FINAL);
        assertThat(it.wonAt()).isEqualTo(MAY.plusSeconds(120));
        assertThat(it.knowledge().isKnown("lead.stage")).isFalse();
        assertThat(it.knowledge().get("contact.email")).isEqualTo("grace@navy.example");
    }

    @Test
    void whatWasWonAndLostAfterAllIsNotWon() {
        var lead = arrives(List.of(
                new Arrival.Past(Stage.SQL, MAY.plusSeconds(60)),
                new Arrival.Past(Stage.WON, MAY.plusSeconds(120)),
                new Arrival.Past(Stage.LOST, MAY.plusSeconds(180))));

        assertThat(Objects.requireNonNull(streamed().get(lead)).wonAt()).isNull();
    }

    /** It never comes to the stage of those who were won, for it goes on with the other one. */
    @Test
    void whatIsWonWhileAnotherIsOpenIsWon() {
        var lead = arrives(List.of());
        var until = MAY.plusSeconds(600);
        company.run(() -> opportunities.takeAll(
                List.of(
                        NewOpportunity.open(lead, Terms.named("One"), MAY).won(until),
                        NewOpportunity.open(lead, Terms.named("Other"), MAY)),
                company.sam().actor()));

        assertThat(Objects.requireNonNull(streamed().get(lead)).wonAt()).isEqualTo(until);
    }

    @Test
    void followsWhatHappensToLeadsAndForgetsThoseThatAreWithdrawn() {
        var lead = arrives(List.of());
        assertThat(Objects.requireNonNull(streamed().get(lead)).basis()).isEqualTo(Basis.NOW);

        change(lead, LeadChange.NONE.with(ContactField.TITLE, "Buyer"));
        assertThat(Objects.requireNonNull(streamed().get(lead)).knowledge().get("contact.function"))
                .isEqualTo("purchasing");

        company.run(() -> leads.withdraw(List.of(lead), "wrong", company.maya().actor()));
        assertThat(streamed()).isEmpty();
    }

    @Test
    void streamsEveryLeadOfTheTimeOnce() {
        var known = past.happens(company, 9, 200);

        var all = streamed();

        var listed = company.in(() -> leads.all(known)).stream()
                .filter(it -> !it.withdrawn())
                .map(it -> it.id())
                .toList();
        assertThat(all.keySet()).containsExactlyInAnyOrderElementsOf(listed);
        company.run(() -> {
            assertThat(handoffs.count(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z")))
                    .isEqualTo(listed.size());
            assertThat(handoffs.count(Instant.EPOCH, Instant.parse("2000-01-01T00:00:00Z")))
                    .isZero();
        });
    }

    private Map<LeadId, Handoff> streamed() {
        return company.in(() -> {
            assertThat(handoffs.bringUpToDate(_ -> {}, () -> true)).isTrue();
            var all = new ArrayList<Handoff>();
            handoffs.stream(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"), all::addAll, () -> true);
            return all.stream().collect(Collectors.toMap(Handoff::lead, Function.identity()));
        });
    }

    private void change(LeadId lead, LeadChange change) {
        company.run(() ->
                leads.change(lead, Leads.ANY_VERSION, change, company.sam().actor()));
    }

    private void move(LeadId lead, Stage to) {
        company.run(() ->
                leads.move(lead, Leads.ANY_VERSION, to, null, company.sam().actor()));
    }

    private LeadId arrives(List<Arrival.Past> history) {
        return company.in(() -> {
            var arrival = Arrival.of(
                            ContactDetails.of("Grace Hopper", "grace@navy.example", null, null),
                            "Navy",
                            Source.of(Channel.REFERRAL, null),
                            null,
                            Provenance.of(How.TYPED, Grade.C, MAY, null, "Ada"))
                    .withHistory(history);
            return leads.create(arrival, company.maya().actor()) instanceof Outcome.Created(var lead)
                    ? lead
                    : new LeadId(new UUID(0, 0));
        });
    }
}
