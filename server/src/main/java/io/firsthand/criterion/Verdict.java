package io.firsthand.criterion;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a definition says of a lead. */
public enum Verdict {
    /** Everything required is met, the points suffice, and nothing unknown could change that. */
    QUALIFIED,
    /** It does not qualify, and nothing unknown could change that. */
    NOT_YET,
    /** A disqualifier is met. */
    DISQUALIFIED,
    /** What is unknown could still change the result. */
    INCOMPLETE;

    /** As it stands in tables, facts and the API. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its words. */
    public String words() {
        return "criterion.verdict." + id();
    }

    public static Optional<Verdict> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
    }
}
