package io.firsthand.review;

import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Prepares the review of the month that has just ended, once; a month in which nothing was handed over needs none. */
@Component
class MonthlyReviews {

    private final Reviews reviews;
    private final People people;

    MonthlyReviews(Reviews reviews, People people) {
        this.reviews = reviews;
        this.people = people;
    }

    /** Of the current workspace. */
    @Transactional
    public void prepare() {
        reviews.prepareOnce(reviews.running().minusMonths(1), zone());
    }

    /** Where the one lives who has been here longest. */
    private ZoneId zone() {
        return people.all().stream()
                .filter(Person::active)
                .map(it -> it.zone())
                .findFirst()
                .orElse(ZoneOffset.UTC);
    }
}
