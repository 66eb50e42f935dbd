package io.firsthand.agreement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a definition has come. */
public enum State {
    /** Somebody writes it; nothing of it is on record. */
    DRAFT,
    /** Both sides look at it; they may object, and sign. */
    PROPOSED,
    /** Both sides signed it: leads are judged by it. */
    IN_FORCE,
    /** Another version took its place. */
    SUPERSEDED,
    /** One side did not want it. */
    DECLINED,
    /** Taken back before it came in force; can be restored. */
    WITHDRAWN;

    /** As the API and the database call it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<State> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findAny();
    }

    /** Whether it can still become something else than it is by what people say or write. */
    public boolean isOpen() {
        return this == DRAFT || this == PROPOSED;
    }
}
