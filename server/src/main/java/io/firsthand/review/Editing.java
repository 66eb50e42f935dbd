package io.firsthand.review;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one way to change what stands in minutes: only while they are open, and whoever signed them signed something else. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Editing {

    private final ReviewRepository reviews;
    private final MeetingRepository meetings;
    private final ReviewFacts facts;

    Editing(ReviewRepository reviews, MeetingRepository meetings, ReviewFacts facts) {
        this.reviews = reviews;
        this.meetings = meetings;
        this.facts = facts;
    }

    /** Locks the review; says why nothing can be changed, if so. */
    Optional<Edited> begin(UUID id) {
        var found = reviews.lock(id);
        return found.isEmpty()
                ? Optional.of(new Edited.Missing())
                : found.filter(it -> !it.isOpen()).map(Edited.Closed::new);
    }

    /** After something was changed. */
    Edited.Done done(UUID id, UUID by, Instant at) {
        voidSignatures(id, by, at);
        reviews.changed(id);
        return new Edited.Done(reviews.find(id).orElseThrow());
    }

    /** Where everything said is there already. */
    Edited.Done unchanged(UUID id) {
        return new Edited.Done(reviews.find(id).orElseThrow());
    }

    private void voidSignatures(UUID id, UUID by, Instant at) {
        var signed = meetings.signatures(id);
        if (!signed.isEmpty()) {
            meetings.unsign(id);
            facts.reopened(
                    reviews.find(id).orElseThrow(),
                    signed.stream().map(MinutesSignature::side).toList(),
                    by,
                    at);
        }
    }

    /** Opens closed minutes again. */
    Edited reopen(UUID id, UUID by, Instant at) {
        var found = reviews.lock(id);
        if (found.isEmpty()) {
            return new Edited.Missing();
        }
        if (!found.get().isOpen()) {
            reviews.reopen(id);
        }
        return done(id, by, at);
    }
}
