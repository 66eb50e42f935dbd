package io.firsthand.conversion;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a lead may come to. */
public enum Goal {
    SQL,
    OPPORTUNITY,
    WON;

    /** As it stands in addresses and the API. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its words. */
    public String words() {
        return "conversion.goal." + id();
    }

    /** Among the counts of a {@link Study}. */
    int place() {
        return switch (this) {
            case SQL -> 0;
            case OPPORTUNITY -> 1;
            case WON -> 2;
        };
    }

    public static Optional<Goal> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
    }
}
