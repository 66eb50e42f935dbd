package io.firsthand.verdict.web;

import io.firsthand.verdict.Judged;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a definition says of a lead, for programs. */
@Schema(name = "Verdict")
record VerdictBody(
        UUID lead,

        @Schema(description = "The one that counts: a person's, if somebody overrode the definition's.")
        String verdict,

        UUID definition,
        String title,
        int version,
        String definitionVerdict,
        int points,

        @Schema(description = "The points if all that is unknown were met.")
        int reachable,

        int threshold,
        int fit,
        int intent,
        List<OfCriterion> criteria,
        @Nullable Below below,
        Instant since,
        Instant judgedAt,
        @Nullable Instead override) {

    /** One criterion. */
    @Schema(name = "CriterionResult")
    record OfCriterion(
            String key,
            String question,
            String dimension,
            String kind,
            int points,
            @Schema(description = "met, not_met or unknown") String result,

            @Schema(description = "Whether it is unknown and could change the verdict.")
            boolean decides) {}

    /** What happens meanwhile. */
    @Schema(name = "BelowThreshold")
    record Below(String track, String movesUp, @Nullable Instant lookAgain) {}

    /** A person's verdict instead. */
    @Schema(name = "VerdictOverride")
    record Instead(String verdict, String reason, UUID by, Instant at) {}

    static VerdictBody of(Judged it) {
        var below = it.below();
        var override = it.override();
        return new VerdictBody(
                it.lead().value(),
                it.counts().id(),
                it.definition(),
                it.title(),
                it.version(),
                it.verdict().id(),
                it.points(),
                it.reachable(),
                it.threshold(),
                it.fit(),
                it.intent(),
                it.criteria().stream().map(VerdictBody::of).toList(),
                below == null ? null : new Below(below.track(), below.movesUp(), it.lookAgain()),
                it.since(),
                it.judgedAt(),
                override == null
                        ? null
                        : new Instead(override.verdict().id(), override.reason(), override.by(), override.at()));
    }

    private static OfCriterion of(Judged.OfCriterion it) {
        return new OfCriterion(
                it.key(),
                it.question(),
                it.dimension().id(),
                it.weight().id(),
                it.points(),
                it.truth().id(),
                it.decides());
    }
}
