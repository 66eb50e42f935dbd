package io.firsthand.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What became of a row, or would. */
public enum Verdict {
    CREATE,
    UPDATE,
    SKIP,
    ERROR;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Verdict> byId(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
    }
}
