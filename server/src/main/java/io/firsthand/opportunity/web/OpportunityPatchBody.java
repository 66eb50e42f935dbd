package io.firsthand.opportunity.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a merge patch of an opportunity may say, for the API's description. */
@Schema(name = "OpportunityPatch")
record OpportunityPatchBody(
        @Nullable String name,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable LocalDate expectedClose,
        @Nullable String stageWords,

        @Schema(description = "open, won, lost") @Nullable String status,

        @Schema(description = "When it was won or lost, if not now") @Nullable Instant closedAt,

        @Nullable String lostReason) {}
