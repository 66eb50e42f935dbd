package io.firsthand.insight;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How far leads came, or what became of them: what is counted of them. */
public enum Reached {
    LEADS("least(captured_at, received_at)"),
    MQL("mql_at"),
    SAL("sal_at"),
    SQL("sql_at"),
    OPPORTUNITY("opportunity_at"),
    WON("won_at"),
    LOST("lost_at"),
    NURTURE("nurture_at"),
    DISQUALIFIED("disqualified_at"),
    /** Somebody of ours tried to reach them. */
    TOUCHED("first_touch_at"),
    /** Somebody of ours talked or wrote with them. */
    CONTACTED("first_contact_at");

    /** From the first to the last step of the funnel. */
    public static final List<Reached> STEPS = List.of(LEADS, MQL, SAL, SQL, OPPORTUNITY, WON);

    private final String at;

    Reached(String at) {
        this.at = at;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Reached> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
    }

    /** As the sums by the week of what happened call it. */
    String event() {
        return this == LEADS ? "captured" : id();
    }

    /** When it was, of a row of the table, in SQL; null if it was not. */
    String at() {
        return at;
    }
}
