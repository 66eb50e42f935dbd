package io.firsthand.field;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What sort of values a field holds. */
public enum FieldType {
    TEXT,
    NUMBER,
    DATE,
    DURATION,
    BOOLEAN,
    /** One of few words. */
    CHOICE;

    /** As it stands in the API, in forms and in the table. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its values have an order, so that "at least" and "at most" mean something. */
    public boolean isOrdered() {
        return this == NUMBER || this == DATE || this == DURATION;
    }

    public static Optional<FieldType> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
    }

    /** All ids, for whoever gave one that is none. */
    public static String known() {
        return Arrays.stream(values()).map(FieldType::id).collect(Collectors.joining(", "));
    }
}
