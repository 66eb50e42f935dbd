package io.firsthand.content;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that buyers ask, or hold against us, in one wording.
 *
 * @param mergedInto the question whose other wording this is
 */
public record Question(
        UUID id,
        Kind kind,
        String text,
        Tongue tongue,
        @Nullable UUID mergedInto,
        UUID by,
        Instant at) {

    public static final int LONGEST = 500;

    /** What sort. */
    public enum Kind {
        QUESTION,
        OBJECTION;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String id) {
            return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
        }

        public static String known() {
            return Arrays.stream(values()).map(Kind::id).collect(Collectors.joining(", "));
        }
    }

    /** The question that counts: itself, or the one it was merged into. */
    public UUID root() {
        return mergedInto == null ? id : mergedInto;
    }
}
