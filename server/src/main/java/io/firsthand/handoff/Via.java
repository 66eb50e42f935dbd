package io.firsthand.handoff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How it came about that a lead was offered to this person. */
public enum Via {
    /** Somebody chose the person. */
    PICKED,
    ROUTED,
    /** Routed anew, because it had come to the wrong person. */
    REROUTED,
    /** It came back from nurture. */
    REENTRY,
    /** The person before did not answer in time. */
    ESCALATED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Via> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
    }
}
