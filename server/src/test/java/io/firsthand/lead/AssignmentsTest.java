package io.firsthand.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.ServerTest;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Cast.Company;
import io.firsthand.notification.Notifications;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServerTest
class AssignmentsTest {

    private final Leads leads;
    private final BulkChanges bulk;
    private final Notifications notifications;
    private final Cast cast;
    private Company company;

    AssignmentsTest(Leads leads, BulkChanges bulk, Notifications notifications, Cast cast) {
        this.leads = leads;
        this.bulk = bulk;
        this.notifications = notifications;
        this.cast = cast;
        this.company = cast.home();
    }

    @BeforeEach
    void aCompanyOfItsOwn() {
        company = cast.found("Assigned " + System.nanoTime());
    }

    @Test
    void whoIsGivenALeadByAnotherIsTold() {
        var lead = lead("Grace Hopper");

        assign(lead, company.maya().actor());

        assertThat(told()).containsExactly(List.of("Maya Marketing", "Grace Hopper"));
    }

    @Test
    void whoTakesALeadIsNotTold() {
        assign(lead("Grace Hopper"), company.sam().actor());

        assertThat(told()).isEmpty();
    }

    @Test
    void ofManyAtOnceOneIsTold() {
        var some = List.of(lead("Grace Hopper"), lead("Ada Lovelace"));
        var sam = company.sam().person().id();

        company.in(() ->
                bulk.change(some, new BulkChange.Assign(sam), company.maya().actor()));

        assertThat(told()).containsExactly(List.of("Maya Marketing", 2));
    }

    private void assign(LeadId lead, Actor by) {
        var edit = company.in(() ->
                leads.assign(lead, Leads.ANY_VERSION, company.sam().person().id(), by));
        assertThat(edit).isInstanceOf(Edit.Done.class);
    }

    private List<List<Object>> told() {
        return company.in(() -> notifications.list(company.sam().person().id(), false, Optional.empty(), 9)).stream()
                .map(it -> it.news().arguments())
                .toList();
    }

    private LeadId lead(String name) {
        var arrival = Arrival.of(
                ContactDetails.of(name, name.replace(' ', '.') + "@example.com", null, null),
                "Navy",
                Source.of(Channel.REFERRAL, null),
                "A note",
                Provenance.of(How.TYPED, Grade.C, Instant.parse("2026-05-04T09:30:00Z"), null, null));
        return switch (company.in(() -> leads.create(arrival, company.rita().actor()))) {
            case Outcome.Created(var lead) -> lead;
            case Outcome.Seen _, Outcome.Unchanged _, Outcome.Refused _ -> throw new AssertionError();
        };
    }
}
