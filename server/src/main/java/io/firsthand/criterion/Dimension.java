package io.firsthand.criterion;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a criterion looks at. The first two make up the fit of a lead, the other two its intent. */
public enum Dimension {
    FIRMOGRAPHIC,
    ROLE,
    INTENT,
    CONTEXT;

    /** As it stands in documents and the API. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its words. */
    public String words() {
        return "criterion.dimension." + id();
    }

    public boolean isFit() {
        return this == FIRMOGRAPHIC || this == ROLE;
    }

    public static Optional<Dimension> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
    }
}
