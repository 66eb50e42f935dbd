package io.firsthand.handoff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where a handoff stands. */
public enum HandoffState {
    /** Sales has not answered yet. */
    OFFERED,
    /** Somebody of sales has taken it, or said nothing in time. */
    ACCEPTED,
    /** Confirmed after contact: SQL. */
    QUALIFIED,
    /** Not taken, before contact. */
    REJECTED,
    /** Taken back by those who offered it, before sales answered. */
    RECALLED,
    /** A good lead, but not now: back to nurture. */
    RETURNED,
    /** Not a lead, as contact showed. */
    DISQUALIFIED,
    WON,
    LOST;

    /** As it stands in tables, facts and the API. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its words. */
    public String words() {
        return "handoff.state." + id();
    }

    /** Whether somebody of sales has it. */
    public boolean isOpen() {
        return this == OFFERED || this == ACCEPTED || this == QUALIFIED;
    }

    /** Whether somebody of sales works on it. */
    public boolean isInWork() {
        return this == ACCEPTED || this == QUALIFIED;
    }

    public static Optional<HandoffState> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
    }

    /** All ids, for whoever gave one that we don't know. */
    public static String known() {
        return Arrays.stream(values()).map(HandoffState::id).collect(Collectors.joining(", "));
    }
}
