package io.firsthand.opportunity.web;

import io.firsthand.lead.Arrival;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.opportunity.NewOpportunity;
import io.firsthand.opportunity.Opportunity.Status;
import io.firsthand.opportunity.Terms;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An opportunity to be opened. */
@Schema(name = "NewOpportunity")
record NewOpportunityBody(
        @Schema(example = "Packing line", maxLength = 200) @Nullable String name,

        @Schema(example = "12500.50", description = "Zero or more, with up to four decimals") @Nullable BigDecimal amount,

        @Schema(example = "EUR", description = "ISO 4217; needed with an amount") @Nullable String currency,

        @Schema(example = "2027-03-31") @Nullable LocalDate expectedClose,

        @Schema(maxLength = 200, description = "The stage as the sales team or its CRM calls it") @Nullable String stageWords,

        @Schema(description = "When it was opened, if not now") @Nullable Instant openedAt,

        @Schema(example = "open", description = "open, won, lost; open if absent") @Nullable String status,

        @Schema(description = "When it was won or lost, if not now") @Nullable Instant closedAt,

        @Schema(maxLength = 1000) @Nullable String lostReason,

        @Schema(description = "What another system calls it; under one key it is one opportunity") @Nullable OpportunityKey key) {

    /** What the sender calls the opportunity. */
    @Schema(name = "OpportunityKey")
    record OpportunityKey(
            @Schema(example = "crm", maxLength = 200) @Nullable String system,

            @Schema(example = "0065f000001", maxLength = 200) @Nullable String key) {}

    NewOpportunity opportunity(LeadId lead, Instant now, List<Mistake> mistakes) {
        var stands = status == null ? Status.OPEN : Status.of(status).orElse(null);
        if (stands == null) {
            mistakes.add(new Mistake("status", Reason.UNKNOWN_CHOICE, Status.known()));
        }
        return new NewOpportunity(
                lead,
                new Terms(orBlank(name), amount, currency, expectedClose, stageWords),
                openedAt == null ? now : openedAt,
                stands == null ? Status.OPEN : stands,
                closedAt,
                lostReason,
                key == null ? null : new Arrival.Key(orBlank(key.system), orBlank(key.key)),
                null);
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }
}
