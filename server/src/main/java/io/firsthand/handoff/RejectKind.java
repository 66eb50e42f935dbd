package io.firsthand.handoff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was wrong with an offer, before anybody was contacted. */
public enum RejectKind {
    /** It came to the wrong person; somebody else gets it. */
    PROCEDURAL,
    /** Something is missing or wrong in it; marketing mends that. */
    CLERICAL,
    /** A criterion of the definition is not met; the review decides. */
    DEFINITIONAL;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its words. */
    public String words() {
        return "handoff.reject." + id();
    }

    public static Optional<RejectKind> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
    }

    public static String known() {
        return Arrays.stream(values()).map(RejectKind::id).collect(Collectors.joining(", "));
    }
}
