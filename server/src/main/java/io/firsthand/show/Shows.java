package io.firsthand.show;

import io.firsthand.database.Ids;
import io.firsthand.database.PublicId;
import io.firsthand.identity.Actor;
import io.firsthand.lead.Checker;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The trade shows of the current workspace. */
@Service
@Transactional
public class Shows {

    /** For changes that may be made whatever happened to the show meanwhile. */
    public static final long ANY_VERSION = -1;

    /** So long after it ended a phone still offers a show. */
    public static final Duration REMEMBERED = Duration.ofDays(14);

    private static final int MOST = 200;
    private static final LocalDate NEVER = LocalDate.of(9999, 1, 1);

    private final ShowRepository shows;
    private final AttendeeRepository attendees;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Shows(ShowRepository shows, AttendeeRepository attendees, Ids ids, Clock clock) {
        this.shows = shows;
        this.attendees = attendees;
        this.ids = ids;
        this.clock = clock;
    }

    /** One that was not deleted. */
    @Transactional(readOnly = true)
    public Optional<Show> find(UUID id) {
        return shows.find(id).filter(it -> !it.withdrawn());
    }

    /** Those that are on at a moment, two hours before and after included, the earliest first. */
    @Transactional(readOnly = true)
    public List<Show> on(Instant at) {
        return around(at, at).filter(it -> it.isOn(at)).toList();
    }

    /** What a phone offers: those that are on first, then those to come, then those of the last 14 days. */
    @Transactional(readOnly = true)
    public List<Show> near(Instant now) {
        var order = Comparator.<Show>comparingInt(
                        it -> it.isOn(now) ? 0 : it.begins().isAfter(now) ? 1 : 2)
                .thenComparing(it -> Duration.between(now, it.begins()).abs());
        return around(now.minus(REMEMBERED), now.plus(Duration.ofDays(366)))
                .sorted(order)
                .toList();
    }

    private Stream<Show> around(Instant from, Instant to) {
        return shows
                .between(
                        LocalDate.ofInstant(from, ZoneOffset.UTC).minusDays(2),
                        LocalDate.ofInstant(to, ZoneOffset.UTC).plusDays(2),
                        MOST)
                .stream();
    }

    /** Up to 200, the latest first, behind the given one. */
    @Transactional(readOnly = true)
    public List<Show> page(@Nullable Show last, int most) {
        return shows.page(
                last == null ? NEVER : last.from(),
                last == null ? new UUID(-1, -1) : last.id(),
                Math.clamp(most, 1, MOST));
    }

    /** Whether somebody can have been at a show at a moment and a position. */
    @Transactional(readOnly = true)
    public Fit fit(UUID show, Instant at, Optional<Position> position) {
        return find(show).map(it -> Fits.of(it, at, position)).orElseGet(Fit.NoShow::new);
    }

    /** Who wears a badge, as the list of the organiser says. */
    @Transactional(readOnly = true)
    public Optional<Attendee> attendee(UUID show, String badge) {
        return attendees.find(show, badge.strip());
    }

    public ShowChange plan(ShowWish wish, Actor actor) {
        var checker = new Checker();
        var tidy = new ShowRules(checker).tidy(wish);
        if (!checker.isContent()) {
            return new ShowChange.Refused(checker.mistakes());
        }
        var show = tidy.as(ids.next(), 1, null, false);
        shows.insert(show, actor.id(), clock.instant());
        return new ShowChange.Done(show);
    }

    public ShowChange change(UUID id, long version, ShowWish wish) {
        return edit(id, version, (it, checker) -> it.withdrawn() ? null : it.with(new ShowRules(checker).tidy(wish)));
    }

    /** Lets whoever has the link look at the big screen, or nobody any more; each time under another link. */
    public ShowChange publish(UUID id, boolean isPublic) {
        return edit(
                id, ANY_VERSION, (it, _) -> it.withdrawn() ? null : it.shownUnder(isPublic ? random.nextLong() : null));
    }

    /** The show that a link leads to, while somebody lets strangers look at it. */
    @Transactional(readOnly = true)
    public Optional<Show> published(PublicId link) {
        return shows.ofPublicNumber(link.number());
    }

    /** Deletes it; its leads stay, and name it still. */
    public ShowChange withdraw(UUID id) {
        return edit(id, ANY_VERSION, (it, _) -> it.withdrawn(true));
    }

    public ShowChange restore(UUID id) {
        return edit(id, ANY_VERSION, (it, _) -> it.withdrawn(false));
    }

    private ShowChange edit(UUID id, long version, BiFunction<Show, Checker, @Nullable Show> change) {
        var before = shows.lock(id).orElse(null);
        var checker = new Checker();
        var after = before == null ? null : change.apply(before, checker);
        if (before == null || after == null) {
            return new ShowChange.Missing();
        }
        if (version != ANY_VERSION && version != before.version()) {
            return new ShowChange.Stale(before);
        }
        if (!checker.isContent()) {
            return new ShowChange.Refused(checker.mistakes());
        }
        if (!after.equals(before)) {
            shows.update(after, clock.instant());
        }
        return shows.find(id).<ShowChange>map(ShowChange.Done::new).orElseGet(ShowChange.Missing::new);
    }
}
