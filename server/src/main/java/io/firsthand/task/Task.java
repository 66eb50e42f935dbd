package io.firsthand.task;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.LeadId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person has to do.
 *
 * @param version grows with each change
 * @param lead what it is about, if about a lead
 * @param due the day in the responsible person's zone
 * @param done when it was done, and by whom; null while it is not
 * @param withdrawn whether somebody took it away
 */
public record Task(
        UUID id,
        long version,
        @Nullable LeadId lead,
        String title,
        @Nullable String note,
        LocalDate due,
        PersonId responsible,
        UUID createdBy,
        Instant createdAt,
        @Nullable Done done,
        boolean withdrawn) {

    /** That it was done. */
    public record Done(Instant at, UUID by) {}

    public boolean isDone() {
        return done != null;
    }

    Task with(Wish wish) {
        return new Task(
                id,
                version,
                lead,
                wish.title(),
                wish.note(),
                wish.due(),
                wish.responsible(),
                createdBy,
                createdAt,
                done,
                withdrawn);
    }

    Task with(@Nullable Done now) {
        return new Task(id, version, lead, title, note, due, responsible, createdBy, createdAt, now, withdrawn);
    }

    Task withdrawn(boolean isWithdrawn) {
        return new Task(id, version, lead, title, note, due, responsible, createdBy, createdAt, done, isWithdrawn);
    }

    /** What somebody wants done. */
    public record Wish(String title, @Nullable String note, LocalDate due, PersonId responsible) {}
}
