package io.firsthand.criterion;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What it means for a lead that it meets a criterion. */
public enum Weight {
    /** Without it the lead does not qualify. */
    REQUIRED,
    /** It brings points. */
    SUPPORTING,
    /** With it the lead is disqualified, whatever else is met. */
    DISQUALIFIER;

    /** As it stands in documents and the API. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its words. */
    public String words() {
        return "criterion.weight." + id();
    }

    public static Optional<Weight> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
    }
}
