package io.firsthand.clock;

import java.util.Locale;

/** What is promised. */
public enum ClockKind {
    /** That the offer is accepted or rejected. */
    ACCEPTANCE,
    /** That a human answers the lead. */
    RESPONSE;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its words. */
    public String words() {
        return "clock.kind." + id();
    }
}
