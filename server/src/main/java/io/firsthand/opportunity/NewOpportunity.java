package io.firsthand.opportunity;

import io.firsthand.lead.Arrival;
import io.firsthand.lead.LeadId;
import io.firsthand.opportunity.Opportunity.Status;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity as somebody reports it, which may have ended already.
 *
 * @param closedAt when it was won or lost; null for one that is open
 * @param key what the place it comes from calls it: the same key means the same opportunity, as it stands now
 */
public record NewOpportunity(
        LeadId lead,
        Terms terms,
        Instant openedAt,
        Status status,
        @Nullable Instant closedAt,
        @Nullable String lostReason,
        Arrival.@Nullable Key key,
        @Nullable UUID batch) {

    public static NewOpportunity open(LeadId lead, Terms terms, Instant at) {
        return new NewOpportunity(lead, terms, at, Status.OPEN, null, null, null, null);
    }

    NewOpportunity on(LeadId other) {
        return new NewOpportunity(other, terms, openedAt, status, closedAt, lostReason, key, batch);
    }

    public NewOpportunity won(Instant at) {
        return new NewOpportunity(lead, terms, openedAt, Status.WON, at, null, key, batch);
    }

    public NewOpportunity lost(Instant at, @Nullable String reason) {
        return new NewOpportunity(lead, terms, openedAt, Status.LOST, at, reason, key, batch);
    }

    public NewOpportunity withKey(Arrival.@Nullable Key other) {
        return new NewOpportunity(lead, terms, openedAt, status, closedAt, lostReason, other, batch);
    }

    public NewOpportunity ofBatch(@Nullable UUID of) {
        return new NewOpportunity(lead, terms, openedAt, status, closedAt, lostReason, key, of);
    }
}
