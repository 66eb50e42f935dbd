package io.firsthand.privacy.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.firsthand.privacy.Consent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A consent, or another lawful basis, as the API tells it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Consent")
record ConsentBody(
        UUID id,
        String purpose,

        @Schema(
                description = "GDPR Article 6 (1): consent, contract, legal_obligation, vital_interests, public_task"
                        + " or legitimate_interests")
        String basis,

        @Schema(description = "Exactly what the person agreed to") @Nullable String wording,

        @Nullable String version,
        @Nullable String language,
        Instant at,

        @Schema(description = "form, double_opt_in, spoken, paper, email, import or api")
        String how,

        Map<String, String> proof,
        Instant recordedAt,

        @Schema(description = "Absent while it stands") @Nullable Instant withdrawnAt,

        @Nullable String withdrawnReason) {

    static ConsentBody of(Consent it) {
        var withdrawal = it.withdrawal();
        return new ConsentBody(
                it.id(),
                it.purpose(),
                it.basis().id(),
                it.wording(),
                it.version(),
                it.language(),
                it.at(),
                it.how().id(),
                it.proof(),
                it.recordedAt(),
                withdrawal == null ? null : withdrawal.at(),
                withdrawal == null ? null : withdrawal.reason());
    }
}
