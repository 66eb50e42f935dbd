package io.firsthand.handoff;

import io.firsthand.criterion.Verdict;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.LeadId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One offer of one lead to one person of sales, and what became of it.
 *
 * @param version grows with each change
 * @param number counted from 1 within the lead
 * @param person who has it, or had it last
 * @param route how routing came to the person; null for hand-picked ones
 * @param answer absent as long as sales has said nothing
 * @param closed absent as long as it is open
 * @param packetMissing the labels of what was missing when it was offered
 * @param attempts how often people of ours tried or succeeded since the offer
 */
public record Handoff(
        UUID id,
        long version,
        LeadId lead,
        int number,
        HandoffState state,
        PersonId person,
        UUID offeredBy,
        Via via,
        Instant offeredAt,
        @Nullable String route,
        @Nullable Answer answer,
        @Nullable Instant qualifiedAt,
        @Nullable Closed closed,
        @Nullable Judged judged,
        int packetPercent,
        List<String> packetMissing,
        String channel,
        @Nullable String campaign,
        int attempts,
        @Nullable Instant firstResponseAt,
        @Nullable Instant firstContactAt,
        @Nullable Dispute dispute) {

    public Handoff {
        packetMissing = List.copyOf(packetMissing);
    }

    /** Who accepted or rejected it, and when; by default when nobody said anything within the time agreed. */
    public record Answer(Instant at, UUID by, boolean byDefault) {}

    /**
     * How it ended.
     *
     * @param criterion key of the criterion that a definitional rejection says is not met
     * @param reason in somebody’s own words
     * @param until of one returned to nurture: when to look at it again
     * @param bringsBack of one returned: what would bring it back
     */
    public record Closed(
            Instant at,
            UUID by,
            @Nullable RejectKind rejected,
            @Nullable String criterion,
            @Nullable DisqualifyReason disqualified,
            @Nullable String reason,
            @Nullable LocalDate until,
            @Nullable String bringsBack) {

        public static Closed plain(Instant at, UUID by, @Nullable String reason) {
            return new Closed(at, by, null, null, null, reason, null, null);
        }
    }

    /** What the definition said of the lead when it was offered. */
    public record Judged(UUID definition, int version, Verdict verdict) {}

    /** A definitional rejection before the review, and what that decided. */
    public record Dispute(
            Standing standing,
            Instant at,
            @Nullable Instant decidedAt,
            @Nullable UUID by,
            @Nullable String words) {

        /** Who was right. */
        public enum Standing {
            OPEN,
            /** Sales was: the criterion is not met. */
            UPHELD,
            /** Marketing was: the lead meets the definition. */
            DISMISSED;

            public String id() {
                return name().toLowerCase(java.util.Locale.ROOT);
            }
        }
    }

    public boolean isOpen() {
        return state.isOpen();
    }
}
