package io.firsthand.show;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.LeadId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a show goes on one of its days.
 *
 * @param day today while the show is on, else its last
 * @param hours of the day in the zone of the venue, from the first to the last with a conversation; at least the opening
 * @param today conversations on that day, {@code total} on all days so far
 * @param goalToday of all staff on that day, {@code goalTotal} on all days; 0 if nobody planned
 * @param board who had how many on that day, most first
 * @param hot the latest that were rated 4 or 5, on any day
 */
public record Pulse(
        Show show,
        LocalDate day,
        List<Hour> hours,
        long today,
        long total,
        long goalToday,
        long goalTotal,
        List<Standing> board,
        long hotToday,
        List<Hot> hot) {

    private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    /** Without a trace of anybody: neither of the staff, nor of whom they met. */
    public Pulse anonymous() {
        var places = board.stream()
                .filter(it -> it.today() > 0)
                .map(it -> new Standing(NOBODY, it.today(), it.total(), it.goal()))
                .toList();
        return new Pulse(show, day, hours, today, total, goalToday, goalTotal, places, hotToday, List.of());
    }

    /** Conversations in one hour of the day. */
    public record Hour(int hour, long conversations) {}

    /** What somebody of the staff has done on the day. */
    public record Standing(PersonId person, long today, long total, long goal) {}

    /** Somebody to be called first. */
    public record Hot(LeadId lead, String name, @Nullable PersonId person, int rating, Instant at) {}
}
