package io.firsthand.lead;

import java.util.Locale;

/**
 * What became of one lead among many.
 *
 * @param before what it said: the id of owner or stage, or the tags with commas between them; empty for nothing
 * @param after what it says now
 */
public record BulkOutcome(LeadId lead, Result result, String before, String after) {

    static BulkOutcome of(LeadId lead, Result result) {
        return new BulkOutcome(lead, result, "", "");
    }

    /** Whether it was done, and if not, why. */
    public enum Result {
        DONE,
        UNCHANGED,
        MISSING,
        WITHDRAWN,
        MOVE_NOT_ALLOWED,
        /** Its company shows signs of going on, which somebody has to look at first. */
        SECOND_LOOK,
        TOO_MANY_TAGS,
        CHANGED_SINCE;

        /** As it stands in tables and the API. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether somebody wanted it and did not get it. */
        public boolean isRefusal() {
            return this != DONE && this != UNCHANGED;
        }
    }
}
