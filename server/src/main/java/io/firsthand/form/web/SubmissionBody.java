package io.firsthand.form.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.firsthand.form.Agreement;
import io.firsthand.form.Submission;
import io.firsthand.form.Suspicion;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was sent by a form, as programs see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Submission")
record SubmissionBody(
        UUID id,

        @Schema(allowableValues = {"lead", "waiting", "quarantined", "deleted", "expired"})
        String state,

        Instant receivedAt,
        String language,

        @Schema(description = "By the questions' fields") Map<String, String> answers,

        @Schema(description = "Campaign, click ids, page and referrer, as the browser claims")
        Map<String, String> claimedByBrowser,

        List<Agreement> agreements,

        @Schema(description = "Why it was held back") List<String> suspicions,

        @Schema(description = "The lead's id, once it is one") @Nullable UUID lead) {

    static SubmissionBody of(Submission it) {
        return new SubmissionBody(
                it.id(),
                it.state().id(),
                it.receivedAt(),
                it.language(),
                it.answers(),
                it.claims().values(),
                it.agreements(),
                it.suspicions().stream().map(Suspicion::id).sorted().toList(),
                it.lead());
    }
}
