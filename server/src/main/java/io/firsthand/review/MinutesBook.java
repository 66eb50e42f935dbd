package io.firsthand.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The minutes of reviews: what they say now, or what both sides signed. */
@Service
@Transactional(readOnly = true)
public class MinutesBook {

    private final ReviewRepository reviews;
    private final MeetingRepository meetings;
    private final DecisionRepository decisions;
    private final Papers papers;

    MinutesBook(ReviewRepository reviews, MeetingRepository meetings, DecisionRepository decisions, Papers papers) {
        this.reviews = reviews;
        this.meetings = meetings;
        this.decisions = decisions;
        this.papers = papers;
    }

    public Optional<Minutes> of(UUID review) {
        return reviews.find(review).map(it -> {
            var notes = meetings.notes(review);
            var decided = decisions.of(review);
            var present = meetings.present(review);
            var rulings = meetings.rulings(review);
            var json = reviews.signed(review).orElseGet(() -> papers.minutes(it, notes, decided, present, rulings));
            return new Minutes(it, notes, decided, present, rulings, json);
        });
    }

    /** In the order they were made; none for what was edited since. */
    public List<MinutesSignature> signatures(UUID review) {
        return meetings.signatures(review);
    }
}
