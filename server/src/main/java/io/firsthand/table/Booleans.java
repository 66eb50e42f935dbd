package io.firsthand.table;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads yes and no in the ways that programs and people write them, in English and German. */
public final class Booleans {

    private static final Set<String> YES = Set.of("1", "true", "t", "yes", "y", "ja", "j", "wahr", "x", "✓", "on");
    private static final Set<String> NO = Set.of("0", "false", "f", "no", "n", "nein", "falsch", "✗", "off");

    private Booleans() {}

    public static Optional<Boolean> read(String text) {
        var cell = text.strip().toLowerCase(Locale.ROOT);
        return YES.contains(cell) ? Optional.of(true) : NO.contains(cell) ? Optional.of(false) : Optional.empty();
    }
}
