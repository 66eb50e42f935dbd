package io.firsthand.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a review goes through, in this order; each has its notes. */
public enum Agenda {
    PROMISES,
    FIGURES,
    CONVERTED,
    MISSING,
    CRITERIA,
    DISPUTES,
    RETURNED,
    DECISIONS;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its words. */
    public String words() {
        return "review.agenda." + id();
    }

    public static Optional<Agenda> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
    }
}
