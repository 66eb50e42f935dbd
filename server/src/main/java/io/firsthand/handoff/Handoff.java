package io.firsthand.handoff;

import io.firsthand.criterion.Verdict;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.LeadId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One offer of one lead to one person of sales, and what became of it.
 *
 * @param version grows with each change
 * @param number counted from 1 within the lead
 * @param person who has it, or had it last
 * @param answer absent as long as sales has said nothing
 * @param closed absent as long as it is open
 */
public record Handoff(
        UUID id,
        long version,
        LeadId lead,
        int number,
        HandoffState state,
        PersonId person,
        Offered offered,
        @Nullable Answer answer,
        @Nullable Instant qualifiedAt,
        @Nullable Closed closed,
        Efforts efforts,
        @Nullable Dispute dispute) {

    /**
     * What was offered.
     *
     * @param by the person or system that offered it
     * @param route how routing came to the person, see {@link io.firsthand.routing.Explanations}; null for hand-picked ones
     * @param judged what the definition said of the lead then; null if none is for it
     * @param missing the labels of what was not in the packet
     */
    public record Offered(
            UUID by,
            Via via,
            Instant at,
            @Nullable String route,
            @Nullable Judged judged,
            int percent,
            List<String> missing,
            String channel,
            @Nullable String campaign) {

        public Offered {
            missing = List.copyOf(missing);
        }
    }

    /** What the definition said of the lead when it was offered. */
    public record Judged(UUID definition, int version, Verdict verdict) {}

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

    /** How often people of ours tried or succeeded since the offer, when they first did, and when they first succeeded. */
    public record Efforts(
            int attempts,
            @Nullable Instant firstResponse,
            @Nullable Instant firstContact) {

        static final Efforts NONE = new Efforts(0, null, null);
    }

    /** A definitional rejection before the review, and what that decided. */
    public record Dispute(
            Standing standing, Instant at, @Nullable Decided decided) {

        /** Who was right. */
        public enum Standing {
            OPEN,
            /** Sales was: the criterion is not met. */
            UPHELD,
            /** Marketing was: the lead meets the definition. */
            DISMISSED;

            public String id() {
                return name().toLowerCase(Locale.ROOT);
            }
        }

        /** Who decided, when, and why. */
        public record Decided(Instant at, UUID by, String words) {}
    }

    public Via via() {
        return offered.via();
    }

    public UUID offeredBy() {
        return offered.by();
    }

    public Instant offeredAt() {
        return offered.at();
    }

    public boolean isOpen() {
        return state.isOpen();
    }

    Handoff with(HandoffState next, @Nullable Answer said, @Nullable Instant qualified, @Nullable Closed end) {
        return new Handoff(
                id, version + 1, lead, number, next, person, offered, said, qualified, end, efforts, dispute);
    }

    Handoff closed(HandoffState next, Closed end) {
        return with(next, answer, qualifiedAt, end);
    }

    Handoff disputed(@Nullable Dispute other) {
        return new Handoff(
                id, version, lead, number, state, person, offered, answer, qualifiedAt, closed, efforts, other);
    }

    Handoff passedTo(PersonId other) {
        return new Handoff(
                id, version + 1, lead, number, state, other, offered, answer, qualifiedAt, closed, efforts, dispute);
    }
}
