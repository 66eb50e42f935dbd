package io.firsthand.routing;

import io.firsthand.identity.PersonId;
import java.util.List;
import java.util.Optional;

/**
 * Who gets a lead, and why.
 *
 * @param person empty if nobody may have it, or routing is off
 * @param step what decided: one of the ids of {@link Step}
 * @param reasons of every step that was tried, in this order; the last one says what decided
 */
public record Decision(Optional<PersonId> person, String step, List<Reason> reasons) {

    public Decision {
        reasons = List.copyOf(reasons);
    }

    /** What decides, in this order. */
    public enum Step {
        /** Routing is switched off. */
        OFF,
        /** Whoever spoke with the person. */
        CONVERSATION,
        /** Whoever was responsible when the lead came. */
        OWNER,
        /** Whoever is responsible for the company. */
        ACCOUNT,
        RULE,
        CATCH_ALL,
        /** Nobody may have it. */
        NOBODY;

        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
