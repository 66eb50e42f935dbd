package io.firsthand.committee;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether somebody is for what we offer. */
public enum Stance {
    SUPPORTIVE,
    NEUTRAL,
    OPPOSED,
    /** What was known before is not known any more. */
    UNKNOWN;

    /** As it stands in tables, facts and the API. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its words. */
    public String words() {
        return this == UNKNOWN ? "committee.unknown" : "committee.stance." + id();
    }

    public static Optional<Stance> of(@Nullable String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
    }

    public static String known() {
        return Arrays.stream(values()).map(Stance::id).collect(Collectors.joining(", "));
    }
}
