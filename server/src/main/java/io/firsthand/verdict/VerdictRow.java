package io.firsthand.verdict;

import io.firsthand.criterion.Verdict;
import io.firsthand.lead.LeadId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is stored of the verdict of a lead. */
record VerdictRow(
        LeadId lead,
        UUID definition,
        int version,
        Verdict verdict,
        int points,
        int reachable,
        int fit,
        int intent,
        String results,
        @Nullable Integer below,
        Instant since,
        Instant judgedAt,
        long leadVersion,
        Instant capturedAt,
        @Nullable Instead override) {

    /** What a person says instead. */
    record Instead(Verdict verdict, Instant at, UUID by, String reason) {}

    /** The one that counts. */
    Verdict counts() {
        return override == null ? verdict : override.verdict();
    }

    static VerdictRow of(Decision it, Instant since, Instant now, long leadVersion, @Nullable Instead override) {
        var judgement = it.judgement();
        return new VerdictRow(
                it.lead().id(),
                it.seat().id(),
                it.seat().version(),
                judgement.verdict(),
                judgement.points(),
                judgement.reachable(),
                judgement.fit(),
                judgement.intent(),
                Results.of(judgement),
                it.below(),
                since,
                now,
                leadVersion,
                it.lead().capturedAt(),
                override);
    }
}
