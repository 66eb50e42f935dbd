package io.firsthand.lead;

import java.time.Instant;
import java.util.Locale;

/**
 * Something the buyer did.
 *
 * @param name what, such as {@code demo}, {@code pricing}, {@code download} or {@code visit}
 */
public record Signal(Kind kind, String name, Instant at) {

    /** Whether the buyer asked for something or only showed interest. */
    public enum Kind {
        EXPLICIT,
        ENGAGEMENT;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
