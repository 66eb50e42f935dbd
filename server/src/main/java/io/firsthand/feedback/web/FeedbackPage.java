package io.firsthand.feedback.web;

import io.firsthand.feedback.Feedback;
import io.firsthand.feedback.FeedbackSums;
import io.firsthand.lead.LeadId;
import io.firsthand.web.Html;
import io.firsthand.web.Tab;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What sales says, counted and in its own words.
 *
 * @param more where it goes on
 * @param isQuiet whether the reader is not asked
 */
public record FeedbackPage(
        List<Tab> spans,
        FeedbackSums sums,
        List<Feedback> given,
        Map<LeadId, String> leads,
        Map<UUID, String> people,
        @Nullable String more,
        boolean isQuiet)
        implements Html {

    /** Of how many days; 0 for all. */
    enum Span {
        MONTH(30),
        QUARTER(91),
        YEAR(365),
        ALL(0);

        private final int days;

        Span(int days) {
            this.days = days;
        }

        int days() {
            return days;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Span of(String id) {
            return Arrays.stream(values())
                    .filter(it -> it.id().equals(id))
                    .findFirst()
                    .orElse(MONTH);
        }
    }

    public String lead(Feedback it) {
        return leads.getOrDefault(it.lead(), "");
    }

    public String person(Feedback it) {
        return it.said() == null ? "" : people.getOrDefault(it.said().by(), "");
    }
}
