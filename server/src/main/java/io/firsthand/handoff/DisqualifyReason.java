package io.firsthand.handoff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why a lead is none, as contact with it showed. */
public enum DisqualifyReason {
    /** Only after as many attempts as were agreed. */
    UNABLE_TO_REACH,
    NO_NEED,
    NO_BUDGET,
    NO_FIT,
    BAD_TIMING,
    COMPETITOR,
    DUPLICATE,
    NOT_A_BUSINESS;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its words. */
    public String words() {
        return "handoff.disqualify." + id();
    }

    public static Optional<DisqualifyReason> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
    }

    public static String known() {
        return Arrays.stream(values()).map(DisqualifyReason::id).collect(Collectors.joining(", "));
    }
}
