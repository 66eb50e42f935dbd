package io.firsthand.opportunity;

import io.firsthand.Neighbour;
import io.firsthand.Samples;
import java.time.Instant;
import org.springframework.boot.test.context.TestComponent;

@TestComponent
class OpportunitySamples implements Samples {

    private final Opportunities opportunities;

    OpportunitySamples(Opportunities opportunities) {
        this.opportunities = opportunities;
    }

    @Override
    public void make(Neighbour neighbour) {
        var company = neighbour.company();
        var wish = NewOpportunity.open(
                neighbour.lead().id(), Terms.named("Walled Lead"), Instant.parse("2026-05-04T09:30:00Z"));
        var opened = company.in(() -> opportunities.open(wish, company.maya().actor()));
        neighbour.has(((Opening.Opened) opened).opportunity().id(), "/opportunities/", "/api/v1/opportunities/");
    }
}
