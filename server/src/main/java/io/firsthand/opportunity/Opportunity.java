package io.firsthand.opportunity;

import io.firsthand.lead.LeadId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that a lead may buy.
 *
 * @param version grows with each change
 * @param closedAt when it was won or lost; null while it is open
 * @param batch the import that brought it
 * @param withdrawn whether somebody took it back
 * @param receivedAt when the server wrote it down
 */
public record Opportunity(
        UUID id,
        LeadId lead,
        long version,
        Terms terms,
        Status status,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String lostReason,
        @Nullable UUID batch,
        boolean withdrawn,
        Instant receivedAt) {

    /** How it stands. */
    public enum Status {
        OPEN,
        WON,
        LOST;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Status> of(String id) {
            return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
        }

        public static String known() {
            return Arrays.stream(values()).map(Status::id).collect(Collectors.joining(", "));
        }
    }

    Opportunity with(Terms others) {
        return new Opportunity(
                id, lead, version, others, status, openedAt, closedAt, lostReason, batch, withdrawn, receivedAt);
    }

    Opportunity ended(Status how, @Nullable Instant at, @Nullable String reason) {
        return new Opportunity(id, lead, version, terms, how, openedAt, at, reason, batch, withdrawn, receivedAt);
    }

    Opportunity withdrawn(boolean isWithdrawn) {
        return new Opportunity(
                id, lead, version, terms, status, openedAt, closedAt, lostReason, batch, isWithdrawn, receivedAt);
    }
}
