package io.firsthand.verdict;

import io.firsthand.criterion.Dimension;
import io.firsthand.criterion.Truth;
import io.firsthand.criterion.Verdict;
import io.firsthand.criterion.Weight;
import io.firsthand.definition.Below;
import io.firsthand.lead.LeadId;
import io.firsthand.web.TrustCard;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a definition said of a lead when it was judged last.
 *
 * @param version of the definition
 * @param verdict the definition's
 * @param counts the one that counts: a person's, if somebody overrode it
 * @param points and the most that could still be reached, and what is needed
 * @param fit from 0 to 100, as {@code intent}
 * @param below what happens with it meanwhile, if it did not qualify
 * @param since when the verdict became what it is
 * @param leadVersion of the lead as it was judged
 */
public record Judged(
        LeadId lead,
        UUID definition,
        String title,
        int version,
        Verdict verdict,
        Verdict counts,
        int points,
        int reachable,
        int threshold,
        int fit,
        int intent,
        List<OfCriterion> criteria,
        @Nullable Below below,
        Instant since,
        Instant judgedAt,
        long leadVersion,
        @Nullable Instead override) {

    public Judged {
        criteria = List.copyOf(criteria);
    }

    /**
     * One criterion.
     *
     * @param decides whether it is unknown and could change the verdict
     */
    public record OfCriterion(
            String key, String question, Dimension dimension, Weight weight, int points, Truth truth, boolean decides) {

        /** As it is drawn beside the question: a disqualifier that is met speaks against the lead. */
        public TrustCard.Verdict mark() {
            return switch (truth) {
                case UNKNOWN -> TrustCard.Verdict.UNKNOWN;
                case MET -> weight == Weight.DISQUALIFIER ? TrustCard.Verdict.BARRED : TrustCard.Verdict.MET;
                case NOT_MET -> weight == Weight.DISQUALIFIER ? TrustCard.Verdict.SPARED : TrustCard.Verdict.NOT_MET;
            };
        }
    }

    /** What a person says instead. */
    public record Instead(Verdict verdict, Instant at, UUID by, String reason) {}

    /** When it is looked at again; null if no rule says so. */
    public @Nullable Instant lookAgain() {
        return below == null ? null : since.plus(below.lookAgainDays(), ChronoUnit.DAYS);
    }

    public boolean isOverridden() {
        return override != null;
    }
}
