package io.firsthand.handoff;

import io.firsthand.clock.Clock;
import io.firsthand.clock.Clocks;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.PersonId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is with a person: first what is due first, then what no clock runs for any more, as it was changed. */
@Service
@Transactional(readOnly = true)
public class Inbox {

    private static final int MOST = 200;

    private final InboxRepository inbox;
    private final Clocks clocks;

    Inbox(InboxRepository inbox, Clocks clocks) {
        this.inbox = inbox;
        this.clocks = clocks;
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
        var items = shown.stream()
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

    /** How many wait for an answer or a first response, counted up to 100. */
    public long waiting(PersonId person) {
        return inbox.waiting(CurrentWorkspace.get().value(), person, MOST / 2);
    }
}
