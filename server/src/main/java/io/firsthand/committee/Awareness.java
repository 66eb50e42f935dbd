package io.firsthand.committee;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How much somebody knows of their problem and of us, the least first; as in {@code Choices.AWARENESS}. */
public enum Awareness {
    UNAWARE(1),
    PROBLEM_AWARE(2),
    SOLUTION_AWARE(3),
    PRODUCT_AWARE(4),
    MOST_AWARE(5),
    /** What was known before is not known any more. */
    UNKNOWN(0);

    private final int step;

    Awareness(int step) {
        this.step = step;
    }

    /** As it stands in tables, facts and the API. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its words. */
    public String words() {
        return this == UNKNOWN ? "committee.unknown" : "capture.awareness." + id();
    }

    /** From 1 for unaware to 5; 0 where nothing is known. */
    public int step() {
        return step;
    }

    public boolean isAtLeast(Awareness other) {
        return step() >= other.step();
    }

    public static Optional<Awareness> of(@Nullable String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
    }

    public static String known() {
        return Arrays.stream(values()).map(Awareness::id).collect(Collectors.joining(", "));
    }
}
