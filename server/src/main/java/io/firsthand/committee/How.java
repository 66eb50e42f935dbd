package io.firsthand.committee;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How we came to know something of a person. */
public enum How {
    /** A rep tapped it during the conversation; the device signed it. */
    CAPTURED,
    /** Said with a call, a meeting or another touch. */
    TOUCHED,
    /** Somebody wrote it down. */
    TYPED,
    /** We suggested it, and somebody said that it is so. */
    SUGGESTED;

    /** As it stands in tables, facts and the API. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its words. */
    public String words() {
        return "committee.how." + id();
    }

    public static Optional<How> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
    }
}
