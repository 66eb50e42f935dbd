package io.firsthand.show;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * One item of what a show costs.
 *
 * @param amount zero or more, with up to four decimals
 * @param currency three letters of ISO 4217
 */
public record Cost(UUID id, Kind kind, String description, BigDecimal amount, String currency) {

    /** What it is for. */
    public enum Kind {
        SPACE,
        STAND,
        TRAVEL,
        STAFF,
        SHIPPING,
        MATERIAL,
        HOSPITALITY,
        SERVICES,
        OTHER;

        /** As it stands in tables and the API. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String id) {
            return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
        }
    }

    /** What somebody says it costs. */
    public record Wish(Kind kind, String description, BigDecimal amount, String currency) {}
}
