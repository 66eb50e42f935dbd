package io.firsthand.lead;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * The leads of a list that agree in something.
 *
 * @param key what they agree in: the id of a stage, owner, channel, grade or company, a campaign, or a month of UTC
 *     such as 2026-05; empty for those that have none
 * @param count how many they are
 */
public record LeadGroup(String key, Count count) {

    /** How many leads groups have together. */
    public static Count sum(Collection<LeadGroup> groups) {
        return new Count(
                groups.stream().mapToLong(it -> it.count().value()).sum(),
                groups.stream().anyMatch(it -> it.count().isAtLeast()));
    }

    /** What leads may agree in. */
    public enum By {
        STAGE("all", "stage"),
        OWNER("all", "owner"),
        CHANNEL("all", "channel"),
        GRADE("all", "grade"),
        CAMPAIGN("campaign", "value"),
        MONTH("month", "value"),
        COMPANY("company", "value");

        final String facet;
        final String column;

        By(String facet, String column) {
            this.facet = facet;
            this.column = column;
        }

        /** As it stands in addresses. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<By> of(String id) {
            return Arrays.stream(values()).filter(by -> by.id().equals(id)).findFirst();
        }
    }
}
