package io.firsthand.verdict.web;

import io.firsthand.criterion.Criterion;
import io.firsthand.verdict.WhatIf;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a definition would say of somebody, for programs. */
@Schema(name = "Evaluation")
record EvaluationBody(
        UUID definition,
        @Nullable Integer version,
        String verdict,
        int points,
        int reachable,
        int threshold,
        int fit,
        int intent,
        List<OfCriterion> criteria) {

    /** One criterion. */
    @Schema(name = "EvaluatedCriterion")
    record OfCriterion(
            String key,
            String question,
            String result,
            boolean decides,

            @Schema(description = "Paths of what is not known and would tell.")
            List<String> missing) {}

    /** What somebody wants judged. */
    @Schema(name = "EvaluationRequest")
    record Wish(
            @Schema(description = "A lead, whose values hold where the profile says nothing else.") @Nullable UUID lead,

            @Schema(
                    description = "Values by path, such as {\"contact.title\": \"Plant manager\","
                            + " \"custom.budget\": 50000}; null takes away what the lead has. Signals are objects with"
                            + " kind, name and at.")
            @Nullable Map<String, @Nullable Object> profile,

            @Schema(
                    description =
                            "A draft, proposed or former definition; without it, the one in force for such leads.")
            @Nullable UUID definition) {}

    static EvaluationBody of(WhatIf.Answer.Of it) {
        var criteria = new ArrayList<OfCriterion>();
        List<Criterion> asked = it.content().criteria();
        for (var i = 0; i < asked.size(); i++) {
            var result = it.judgement().results().get(i);
            criteria.add(new OfCriterion(
                    result.key(), asked.get(i).question(), result.truth().id(), result.decides(), result.missing()));
        }
        return new EvaluationBody(
                it.definition(),
                it.version(),
                it.judgement().verdict().id(),
                it.judgement().points(),
                it.judgement().reachable(),
                it.content().threshold(),
                it.judgement().fit(),
                it.judgement().intent(),
                criteria);
    }
}
