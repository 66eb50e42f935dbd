package io.firsthand.nurture;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.LeadId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One lead's time in nurture.
 *
 * @param track null for one that was returned when no track was there for it
 * @param version of the track, which it keeps
 * @param step where it stands: the step that comes next, or that it waits in; null behind the last
 * @param stepAt when that step is due
 * @param lookAt when a person looks at it again
 * @param checkAt when its conditions are asked again, because something changed
 * @param mails how many the track has sent it
 * @param armed whether it may go back by its condition: not as long as that was met from the beginning
 */
public record Stay(
        UUID id,
        LeadId lead,
        @Nullable UUID track,
        int version,
        Via via,
        Instant enteredAt,
        UUID enteredBy,
        @Nullable String step,
        @Nullable Instant stepAt,
        @Nullable Instant lookAt,
        @Nullable Instant checkAt,
        int mails,
        boolean armed,
        @Nullable Return returned,
        @Nullable Left left) {

    /** How it came in. */
    public enum Via {
        PERSON,
        /** The definition sends it here as long as it does not qualify. */
        DEFINITION,
        /** Sales gave it back. */
        RETURN;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * That sales gave it back.
     *
     * @param by the rep
     * @param number the first, second, third time …
     * @param review whether it waits for the review, and goes nowhere by itself
     */
    public record Return(
            UUID handoff,
            PersonId by,
            int number,
            @Nullable String reason,
            @Nullable String bringsBack,
            boolean review) {}

    /** That and why it left. */
    public record Left(Instant at, UUID by, Why why) {}

    /** Why somebody leaves. */
    public enum Why {
        /** It came further: sales has it, or can have it. */
        QUALIFIED,
        /** It met the track's condition to leave. */
        EXIT,
        /** It was offered to sales again. */
        REENTERED,
        /** A person took it out, or put it into another track. */
        PERSON,
        /** It was won, lost or disqualified. */
        CLOSED,
        /** It is on no list any more. */
        GONE,
        /** The return was taken back. */
        UNDONE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The key of its words. */
        public String words() {
            return "nurture.left." + id();
        }
    }

    public boolean isUnderWay() {
        return left == null;
    }

    public boolean isForReview() {
        return left == null && returned != null && returned.review();
    }

    Stay at(@Nullable String nextStep, @Nullable Instant due) {
        return new Stay(
                id, lead, track, version, via, enteredAt, enteredBy, nextStep, due, lookAt, checkAt, mails, armed,
                returned, left);
    }

    Stay looked(@Nullable Instant next) {
        return new Stay(
                id, lead, track, version, via, enteredAt, enteredBy, step, stepAt, next, checkAt, mails, armed,
                returned, left);
    }

    Stay checked(@Nullable Instant next, boolean nowArmed) {
        return new Stay(
                id, lead, track, version, via, enteredAt, enteredBy, step, stepAt, lookAt, next, mails, nowArmed,
                returned, left);
    }

    Stay mailed() {
        return new Stay(
                id, lead, track, version, via, enteredAt, enteredBy, step, stepAt, lookAt, checkAt, mails + 1, armed,
                returned, left);
    }

    Stay left(Left how) {
        return new Stay(
                id, lead, track, version, via, enteredAt, enteredBy, null, null, null, null, mails, armed, returned,
                how);
    }
}
