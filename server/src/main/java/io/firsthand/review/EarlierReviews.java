package io.firsthand.review;

import io.firsthand.identity.Actor;
import io.firsthand.identity.PersonId;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down reviews that were held earlier, on the word of the operator's command line, who alone may: there is no pass
 * phrase asked. For the sample company.
 */
@Service
@Transactional
public class EarlierReviews {

    private final Reviews reviews;
    private final Meetings meetings;
    private final Decisions decisions;
    private final MinutesBook book;
    private final SignatureDesk desk;

    EarlierReviews(Reviews reviews, Meetings meetings, Decisions decisions, MinutesBook book, SignatureDesk desk) {
        this.reviews = reviews;
        this.meetings = meetings;
        this.decisions = decisions;
        this.book = book;
        this.desk = desk;
    }

    public Review prepare(YearMonth month, ZoneId zone, Instant at, Actor actor) {
        return reviews.prepare(month, zone, at, onCommand(actor).id());
    }

    public Edited attend(UUID review, Collection<PersonId> who, Instant at, Actor actor) {
        return meetings.attend(review, List.of(), who, onCommand(actor).id(), at);
    }

    public Edited note(UUID review, Agenda item, String words, Instant at, Actor actor) {
        return meetings.note(review, item, "", words, onCommand(actor).id(), at);
    }

    /**
     * A decision that was made then.
     *
     * @param definition the draft that came of it, if one did
     */
    public Edited decide(UUID review, Decisions.Wish wish, @Nullable UUID definition, Instant at, Actor actor) {
        return decisions.decide(review, wish, definition, onCommand(actor), at).review();
    }

    public boolean keep(UUID decision, Instant at, Actor actor) {
        return decisions.keep(decision, true, at, onCommand(actor));
    }

    /** What the minutes say at this moment; roles and everything else hold as for anybody. */
    public MinutesSigning sign(UUID review, Instant at, Actor actor) {
        var hash = book.of(review).map(Minutes::hash).orElse("");
        return desk.sign(review, hash, onCommand(actor).person().orElseThrow(), at);
    }

    private static Actor onCommand(Actor actor) {
        if (actor.via() != Actor.Via.COMMAND) {
            throw new IllegalArgumentException("Only the operator's command line tells of earlier reviews");
        }
        return actor;
    }
}
