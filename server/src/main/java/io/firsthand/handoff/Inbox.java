package io.firsthand.handoff;

import io.firsthand.clock.Clock;
import io.firsthand.clock.Clocks;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.PersonId;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is with a person: first what is due first, then what no clock runs for any more, as it was changed. If a higher
 * module ranks leads, what is not due within a day is shown by rank, but each page holds the same as without: what is due
 * first is never on a later page.
 */
@Service
@Transactional(readOnly = true)
public class Inbox {

    private static final int MOST = 200;
    private static final int MOST_COUNTED = 1_000;

    private final InboxRepository inbox;
    private static final Duration PRESSING = Duration.ofDays(1);

    private final Clocks clocks;
    private final List<InboxRank> ranks;
    private final java.time.Clock clock;

    Inbox(InboxRepository inbox, Clocks clocks, List<InboxRank> ranks, java.time.Clock clock) {
        this.inbox = inbox;
        this.clocks = clocks;
        this.ranks = ranks;
        this.clock = clock;
    }

    /** A handoff with its clocks, the oldest first. */
    public record Item(Handoff handoff, List<Clock> clocks) {

        public Item {
            clocks = List.copyOf(clocks);
        }
    }

    /** Behind which one a page begins. */
    public record Cursor(Instant urgency, UUID id) {

        public String text() {
            return urgency + "_" + id;
        }

        public static Optional<Cursor> parse(String text) {
            var at = text.indexOf('_');
            try {
                return Optional.of(
                        new Cursor(Instant.parse(text.substring(0, at)), UUID.fromString(text.substring(at + 1))));
            } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException _) {
                return Optional.empty();
            }
        }
    }

    /** Some of it, and where it goes on. */
    public record Page(List<Item> items, Optional<Cursor> next) {}

    public Page of(PersonId person, Optional<Cursor> from, int most) {
        var size = Math.clamp(most, 1, MOST);
        var rows = inbox.page(CurrentWorkspace.get().value(), person, from, size + 1);
        var shown = rows.subList(0, Math.min(size, rows.size()));
        var running = clocks.of(shown.stream().map(it -> it.handoff().id()).toList());
        var items = ordered(shown).stream()
                .map(it ->
                        new Item(it.handoff(), running.getOrDefault(it.handoff().id(), List.of())))
                .toList();
        return new Page(
                items,
                rows.size() > size
                        ? Optional.of(new Cursor(
                                shown.getLast().urgency(),
                                shown.getLast().handoff().id()))
                        : Optional.empty());
    }

    /** What presses stays first, as it is due; the rest by rank, if there is one. */
    private List<InboxRepository.Row> ordered(List<InboxRepository.Row> rows) {
        var pressing = clock.instant().plus(PRESSING);
        var rest = rows.stream().filter(it -> it.urgency().isAfter(pressing)).toList();
        var rank = ranks.stream()
                .flatMap(it ->
                        it.of(rest.stream().map(row -> row.handoff().lead()).toList()).stream())
                .findFirst();
        return rank.map(it -> InboxOrder.of(
                        rows,
                        InboxRepository.Row::urgency,
                        pressing,
                        row -> it.getOrDefault(row.handoff().lead(), -1.0)))
                .orElse(rows);
    }

    /** How many wait for an answer or a first response, counted up to 100. */
    public long waiting(PersonId person) {
        return inbox.waiting(CurrentWorkspace.get().value(), person, MOST / 2);
    }

    /** How many are with each of these people, counted up to 1,000; who has none is left out. */
    public Map<PersonId, Integer> sizes(Collection<PersonId> people) {
        return people.isEmpty() ? Map.of() : inbox.sizes(CurrentWorkspace.get().value(), people, MOST_COUNTED);
    }
}
