package io.firsthand.privacy;

import io.firsthand.Neighbour;
import io.firsthand.Samples;
import io.firsthand.identity.Cast.Company;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Provenance;
import io.firsthand.lead.Source;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

@TestComponent
class PrivacySamples implements Samples {

    private final Leads leads;
    private final Persons persons;
    private final Erasures erasures;

    PrivacySamples(Leads leads, Persons persons, Erasures erasures) {
        this.leads = leads;
        this.persons = persons;
        this.erasures = erasures;
    }

    @Override
    public void make(Neighbour neighbour) {
        neighbour.has(neighbour.lead().contactId().value(), "/privacy/people/");
        neighbour.has(erased(neighbour.company()), "/privacy/erasures/", "/api/v1/erasures/");
    }

    private UUID erased(Company of) {
        var arrival = Arrival.of(
                ContactDetails.of("Erased Lead", null, null, null),
                null,
                Source.UNKNOWN,
                null,
                Provenance.of(How.TYPED, Grade.C, Instant.parse("2026-05-04T09:30:00Z"), null, null));
        of.in(() -> leads.create(arrival, of.maya().actor()));
        var contact = of.in(() -> persons.find("Erased Lead")).getFirst().id();
        var order = new ErasureOrder(Set.of(contact), "Erased Lead", Certificate.Cause.REQUEST, null, Set.of());
        return ((ErasureOutcome.Erased)
                        of.in(() -> erasures.erase(order, of.rita().actor())))
                .certificate()
                .id();
    }
}
