package io.firsthand.privacy.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That somebody was erased, as the API tells it; it names nobody but who did it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ErasureCertificate")
record CertificateBody(
        UUID id,
        Instant at,

        @Schema(description = "The person or system that erased")
        UUID by,

        @Schema(description = "request, objection, withdrawn_consent, unlawful or retention")
        String cause,

        @Nullable String reference,

        @Schema(description = "As how many contacts the person was known")
        int contacts,

        @Schema(description = "The leads that stay, without a person, for statistics")
        List<UUID> leads,

        List<WentBody> went,

        @Schema(description = "What stays and why, in words")
        List<String> stays,

        @Schema(description = "How many uploaded files were removed as a whole; their hashes stay")
        int files,

        @Schema(description = "The fact in the log that says so")
        UUID fact,

        @Schema(description = "The fact’s place in the log; absent for a moment") @Nullable Long logIndex,

        @Schema(description = "When files and the database’s own files were rid of it; absent until then") @Nullable Instant cleanedAt) {

    /** How many things of a kind went. */
    @Schema(name = "ErasedThings")
    record WentBody(String what, long things) {}
}
