package io.firsthand.review;

import io.firsthand.Neighbour;
import io.firsthand.Samples;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestComponent;

@TestComponent
class ReviewSamples implements Samples {

    private final Reviews reviews;
    private final Decisions decisions;

    ReviewSamples(Reviews reviews, Decisions decisions) {
        this.reviews = reviews;
        this.decisions = decisions;
    }

    @Override
    public void make(Neighbour neighbour) {
        var company = neighbour.company();
        var maya = company.maya().actor();
        var review = company.in(() -> reviews.prepare(reviews.running(), ZoneOffset.UTC, maya.id()))
                .orElseThrow()
                .id();
        var wish = new Decisions.Wish("Walled", company.sam().person().id(), LocalDate.now(ZoneOffset.UTC), null);
        company.run(() -> decisions.decide(review, wish, maya));
        var decision = company.in(() -> decisions.of(review)).getLast().id();
        neighbour.has(decision, "/reviews/decisions/", "/api/v1/reviews/decisions/");
        neighbour.has(review, "/reviews/", "/api/v1/reviews/");
    }
}
