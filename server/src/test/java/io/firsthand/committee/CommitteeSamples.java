package io.firsthand.committee;

import io.firsthand.Neighbour;
import io.firsthand.Samples;
import io.firsthand.committee.Purchases.Opening;
import java.util.Objects;
import org.springframework.boot.test.context.TestComponent;

@TestComponent
class CommitteeSamples implements Samples {

    private final Observations observations;
    private final Purchases purchases;
    private final Committees committees;
    private final Sketch sketch;
    private final Gremium gremium;

    CommitteeSamples(
            Observations observations, Purchases purchases, Committees committees, Sketch sketch, Gremium gremium) {
        this.observations = observations;
        this.purchases = purchases;
        this.committees = committees;
        this.sketch = sketch;
        this.gremium = gremium;
    }

    @Override
    public void make(Neighbour neighbour) {
        var us = neighbour.company();
        var sam = us.sam().actor();
        var it = NewObservation.of(neighbour.lead().id(), Role.CHAMPION, null, null);
        if (!(us.in(() -> observations.observe(it, sam)) instanceof Observing.Observed(var said))) {
            throw new IllegalStateException("Not observed");
        }
        neighbour.has(said.id(), "/committee/observations/", "/api/v1/committee/observations/");
        var company = Objects.requireNonNull(neighbour.lead().company()).id();
        if (!(us.in(() -> purchases.open(company, "Second plant", sam)) instanceof Opening.Done(var purchase))) {
            throw new IllegalStateException("Not opened");
        }
        neighbour.has(purchase.id(), "/committee/purchases/");
        var other = gremium.arrives(us, "Other Lead", "other@neighbour.example", "Walls Inc.", null);
        var drawing = us.in(() ->
                sketch.draw(committees.of(company), neighbour.lead().contactId(), gremium.contact(us, other), sam));
        if (!(drawing instanceof Drawing.Drawn(var line))) {
            throw new IllegalStateException("Not drawn");
        }
        neighbour.has(line, "/committee/lines/", "/api/v1/committee/influences/");
    }
}
