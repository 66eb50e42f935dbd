package io.firsthand.feedback;

import io.firsthand.Neighbour;
import io.firsthand.Samples;
import org.springframework.boot.test.context.TestComponent;

@TestComponent
class FeedbackSamples implements Samples {

    private final Feedbacks feedbacks;

    FeedbackSamples(Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    @Override
    public void make(Neighbour neighbour) {
        var company = neighbour.company();
        var given = company.in(() -> feedbacks.give(
                neighbour.lead().id(),
                Moment.OUTCOME,
                Opinion.of(true),
                company.sam().actor()));
        if (!(given instanceof Giving.Given(var it))) {
            throw new IllegalStateException(given.toString());
        }
        neighbour.has(it.id(), "/feedback/", "/api/v1/feedback/");
    }
}
