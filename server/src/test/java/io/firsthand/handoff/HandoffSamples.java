package io.firsthand.handoff;

import io.firsthand.Neighbour;
import io.firsthand.Samples;
import org.springframework.boot.test.context.TestComponent;

@TestComponent
class HandoffSamples implements Samples {

    private final Offers offers;

    HandoffSamples(Offers offers) {
        this.offers = offers;
    }

    @Override
    public void make(Neighbour neighbour) {
        var company = neighbour.company();
        var offered = company.in(() -> offers.offer(
                neighbour.lead().id(),
                Offer.to(company.sam().person().id()),
                company.maya().actor()));
        neighbour.has(offered.id().orElseThrow(), "/handoffs/", "/api/v1/handoffs/");
    }
}
