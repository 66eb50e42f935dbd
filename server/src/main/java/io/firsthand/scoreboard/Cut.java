package io.firsthand.scoreboard;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what the numbers are broken down. */
public enum Cut {
    PERSON("person_id::text"),
    SOURCE("channel"),
    WEEK("week::text"),
    /** By the groups of routing; summed up from people. */
    TEAM("person_id::text");

    private final String column;

    Cut(String column) {
        this.column = column;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Cut> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
    }

    String column() {
        return column;
    }
}
