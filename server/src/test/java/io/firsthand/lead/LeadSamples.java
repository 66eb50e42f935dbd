package io.firsthand.lead;

import static java.util.Objects.requireNonNull;

import io.firsthand.Neighbour;
import io.firsthand.Samples;
import org.springframework.boot.test.context.TestComponent;

@TestComponent
class LeadSamples implements Samples {

    @Override
    public void make(Neighbour neighbour) {
        var lead = neighbour.lead();
        neighbour.has(lead.id().value(), "/api/v1/leads/");
        neighbour.has(lead.contactId().value(), "/contacts/", "/api/v1/contacts/");
        neighbour.has(requireNonNull(lead.company()).id().value(), "/companies/", "/api/v1/companies/");
    }
}
