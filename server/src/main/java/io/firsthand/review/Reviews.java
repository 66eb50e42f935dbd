package io.firsthand.review;

import static java.time.temporal.ChronoUnit.MILLIS;

import io.firsthand.database.Ids;
import io.firsthand.identity.Actor;
import io.firsthand.lead.Checker;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.review.Review.Meeting;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The monthly reviews of the current workspace: prepared by the product, open until both sides have signed. */
@Service
public class Reviews {

    private static final int MONTHS_BACK = 24;
    private static final int MOST = 120;
    private static final int USUAL_MINUTES = 60;
    private static final LocalTime USUAL_TIME = LocalTime.of(10, 0);

    private final ReviewRepository reviews;
    private final Preparation preparation;
    private final Editing editing;
    private final Ids ids;
    private final Clock clock;

    Reviews(ReviewRepository reviews, Preparation preparation, Editing editing, Ids ids, Clock clock) {
        this.reviews = reviews;
        this.preparation = preparation;
        this.editing = editing;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Review> latest() {
        return reviews.latest(MOST);
    }

    @Transactional(readOnly = true)
    public Optional<Review> find(UUID id) {
        return reviews.find(id);
    }

    @Transactional(readOnly = true)
    public Optional<Review> of(YearMonth month) {
        return reviews.of(month);
    }

    /** The month that is running, in UTC as the scoreboard counts. */
    public YearMonth running() {
        return YearMonth.now(clock.withZone(ZoneOffset.UTC));
    }

    /** The first month that can be looked back on. */
    public YearMonth earliest() {
        return running().minusMonths(MONTHS_BACK);
    }

    /**
     * Prepares the review of a month, also of the running one; where it is there and open, its figures are computed anew.
     * Returns nothing for months to come, and for those that nobody remembers.
     */
    @Transactional
    public Optional<Review> prepare(YearMonth month, ZoneId zone, UUID by) {
        return month.isAfter(running()) || month.isBefore(earliest())
                ? Optional.empty()
                : Optional.of(prepare(month, zone, now(), by));
    }

    /** Unless it was prepared before, or there is nothing to look back on. */
    void prepareOnce(YearMonth month, ZoneId zone) {
        if (reviews.of(month).isPresent()) {
            return;
        }
        var now = now();
        var prepared = preparation.of(month, now);
        if (prepared.packets() > 0) {
            reviews.insert(fresh(month, zone, prepared, now));
        }
    }

    Review prepare(YearMonth month, ZoneId zone, Instant at, UUID by) {
        var found = reviews.of(month);
        if (found.isPresent()) {
            anew(found.get().id(), at, by);
            return reviews.find(found.get().id()).orElseThrow();
        }
        reviews.insert(fresh(month, zone, preparation.of(month, at), at));
        return reviews.of(month).orElseThrow();
    }

    private Review fresh(YearMonth month, ZoneId zone, Prepared prepared, Instant at) {
        var meeting = new Meeting(usual(month, zone), USUAL_MINUTES, null);
        return new Review(ids.at(at), month, meeting, prepared, at, 1, null);
    }

    /** Nothing, where minutes are closed; signatures go only where the figures say something else. */
    private void anew(UUID id, Instant at, UUID by) {
        if (editing.begin(id).isPresent()) {
            return;
        }
        var before = reviews.find(id).orElseThrow();
        var prepared = preparation.of(before.month(), at);
        if (!prepared.equals(before.prepared())) {
            reviews.prepare(id, prepared, at);
            editing.done(id, by, at);
        }
    }

    /** On the first Tuesday after the month. */
    private static Instant usual(YearMonth month, ZoneId zone) {
        return month.plusMonths(1)
                .atDay(1)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY))
                .atTime(USUAL_TIME)
                .atZone(zone)
                .toInstant();
    }

    @Transactional
    public Edited meet(UUID id, Meeting meeting, Actor actor) {
        var checker = new Checker();
        var place = checker.line("place", meeting.place(), 200);
        if (meeting.minutes() < 15 || meeting.minutes() > 480) {
            checker.add("minutes", Reason.OUT_OF_RANGE, "15 – 480");
        }
        if (!checker.isContent()) {
            return new Edited.Refused(checker.mistakes());
        }
        return editing.begin(id).orElseGet(() -> {
            reviews.meet(id, new Meeting(meeting.at().truncatedTo(MILLIS), meeting.minutes(), place));
            return editing.done(id, actor.id(), now());
        });
    }

    /** Opens closed minutes again: what both sides signed stays on record, but holds no more. */
    @Transactional
    public Edited reopen(UUID id, Actor actor) {
        return editing.reopen(id, actor.id(), now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(MILLIS);
    }
}
