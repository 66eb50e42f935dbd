package io.firsthand.opportunity.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.firsthand.opportunity.Opportunity;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An opportunity, as the API tells it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Opportunity")
record OpportunityBody(
        UUID id,
        UUID lead,

        @Schema(example = "Packing line") String name,

        @Schema(example = "12500.50") @Nullable BigDecimal amount,

        @Schema(example = "EUR", description = "ISO 4217") @Nullable String currency,

        @Nullable LocalDate expectedClose,

        @Schema(description = "The stage as the sales team or its CRM calls it") @Nullable String stageWords,

        @Schema(example = "open", description = "open, won, lost")
        String status,

        Instant openedAt,

        @Schema(description = "When it was won or lost") @Nullable Instant closedAt,

        @Nullable String lostReason,
        Instant receivedAt) {

    static OpportunityBody of(Opportunity it) {
        var terms = it.terms();
        return new OpportunityBody(
                it.id(),
                it.lead().value(),
                terms.name(),
                terms.amount(),
                terms.currency(),
                terms.expectedClose(),
                terms.stageWords(),
                it.status().id(),
                it.openedAt(),
                it.closedAt(),
                it.lostReason(),
                it.receivedAt());
    }
}
