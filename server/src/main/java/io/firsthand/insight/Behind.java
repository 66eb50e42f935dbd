package io.firsthand.insight;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.LeadId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The leads behind each number about outcomes, of the current workspace. */
@Service
public class Behind {

    private final BehindRepository leads;

    Behind(BehindRepository leads) {
        this.leads = leads;
    }

    /**
     * Which leads a number counts.
     *
     * @param happened whether the weeks are those in which they came to it, or into the stage, not those of their capture
     * @param stage where they stand now; absent for anywhere
     * @param missing what they have not come to yet
     * @param currency of their opportunity, the open one where they stand there; {@link #NO_CURRENCY} for those without
     * @param dated whether only those count whose times say how long things take
     */
    public record Which(
            Cohorts cohorts,
            Reached reached,
            boolean happened,
            Optional<String> stage,
            Optional<Reached> missing,
            Optional<String> currency,
            boolean dated) {

        public static final String NO_CURRENCY = "none";

        private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}|" + NO_CURRENCY);

        public Which {
            if (currency.filter(it -> !isCurrency(it)).isPresent()) {
                throw new IllegalArgumentException("No currency: " + currency);
            }
        }

        public static boolean isCurrency(String text) {
            return CURRENCY.matcher(text).matches();
        }

        String condition() {
            var at = stage.isPresent() ? "stage_since" : reached.at();
            var weeks = happened
                    ? " and date_trunc('week', %s at time zone 'UTC')::date >= :from::date"
                            + " and date_trunc('week', %1$s at time zone 'UTC')::date < :to::date"
                    : " and week >= :from::date and week < :to::date";
            return weeks.replace("%1$s", at).replace("%s", at)
                    + (happened || reached == Reached.LEADS ? "" : " and " + reached.at() + " is not null")
                    + (stage.isPresent() ? " and stage = :stage" : "")
                    + missing.map(it -> " and " + it.at() + " is null").orElse("")
                    + currency.map(this::in).orElse("")
                    + (dated ? " and dated" : "");
        }

        /** Three letters or nothing, so that they may stand in the statement. */
        private String in(String currency) {
            var column = stage.filter("opportunity"::equals).isPresent() ? "open_currency" : "currency";
            return " and coalesce(" + column + ", '') = '" + (currency.equals(NO_CURRENCY) ? "" : currency) + "'";
        }
    }

    /** A lead. */
    public record Lead(LeadId id, Instant capturedAt, String stage, String channel) {}

    /** Some of them, those captured last first, after that one. */
    public List<Lead> of(Which number, @Nullable UUID after, int most) {
        var workspace = CurrentWorkspace.get().value();
        var last = after == null ? Optional.<BehindRepository.Row>empty() : leads.row(workspace, after);
        return leads.behind(workspace, number, last, most).stream()
                .map(it -> new Lead(it.lead(), it.capturedAt(), it.stage(), it.channel()))
                .toList();
    }
}
