package io.firsthand.agreement;

import io.firsthand.agreement.Definition.By;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about a line of a definition.
 *
 * @param line a stable place such as {@code criteria.budget} or {@code terms}; empty for the document as a whole
 * @param hash of the content it was said about
 * @param resolution how an objection was met, once it was
 */
public record Remark(
        UUID id,
        UUID definition,
        Kind kind,
        String line,
        String text,
        By said,
        String hash,
        @Nullable Resolution resolution) {

    /** An objection keeps anybody from signing until it is resolved. */
    public enum Kind {
        COMMENT,
        OBJECTION;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String id) {
            return Arrays.stream(values()).filter(it -> it.id().equals(id)).findAny();
        }
    }

    /** How an objection was met, and who says so. */
    public record Resolution(String text, By by) {}

    public boolean isOpen() {
        return kind == Kind.OBJECTION && resolution == null;
    }

    Remark resolved(String how, By by) {
        return new Remark(id, definition, kind, line, text, said, hash, new Resolution(how, by));
    }
}
