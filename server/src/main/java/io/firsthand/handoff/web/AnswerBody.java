package io.firsthand.handoff.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.firsthand.handoff.Answering;
import io.firsthand.handoff.DisqualifyReason;
import io.firsthand.handoff.RejectKind;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What sales says of a handoff. */
@Schema(name = "HandoffAnswer")
record AnswerBody(
        @Schema(
                name = "do",
                allowableValues = {"accept", "reject", "qualify", "return", "disqualify"})
        @JsonProperty("do")
        @Nullable String what,

        @Schema(description = "For `reject`: procedural, clerical, definitional", example = "clerical") @Nullable String kind,

        @Schema(description = "For `reject` as definitional: key of the criterion") @Nullable String criterion,

        @Schema(description = "For `disqualify`: unable_to_reach, no_need and so on", example = "no_need") @Nullable String why,

        @Schema(maxLength = 2000, description = "In words") @Nullable String reason,

        @Schema(description = "For `return`: when to look at it again") @Nullable LocalDate until,

        @Schema(maxLength = 2000, description = "For `return`: what would bring it back") @Nullable String bringsBack) {

    private static final String KNOWN = "accept, reject, qualify, return, disqualify";

    Optional<Answering> answering(List<Mistake> mistakes) {
        return switch (what == null ? "" : what) {
            case "accept" -> Optional.of(new Answering.Accept());
            case "qualify" -> Optional.of(new Answering.Qualify());
            case "return" -> Optional.of(new Answering.Return(reason, until, bringsBack));
            case "reject" -> {
                var found = RejectKind.of(kind == null ? "" : kind);
                if (found.isEmpty()) {
                    mistakes.add(new Mistake("kind", Reason.UNKNOWN_CHOICE, RejectKind.known()));
                }
                yield found.map(it -> new Answering.Reject(it, criterion, reason));
            }
            case "disqualify" -> {
                var found = DisqualifyReason.of(why == null ? "" : why);
                if (found.isEmpty()) {
                    mistakes.add(new Mistake("why", Reason.UNKNOWN_CHOICE, DisqualifyReason.known()));
                }
                yield found.map(it -> new Answering.Disqualify(it, reason));
            }
            default -> {
                mistakes.add(new Mistake("do", Reason.UNKNOWN_CHOICE, KNOWN));
                yield Optional.empty();
            }
        };
    }

    /** Leads to be offered. */
    @Schema(name = "NewHandoffs")
    record NewHandoffs(
            @Schema(description = "Up to 1,000") @Nullable List<UUID> leads,

            @Schema(description = "Who shall have them; routing decides if absent") @Nullable UUID person) {}

    /** What became of the wish to offer a lead. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "HandoffOutcome")
    record OutcomeBody(
            UUID lead,

            @Schema(description = "offered, already_open, nobody, not_now, missing, refused")
            String result,

            @Nullable HandoffBody handoff,

            @Schema(description = "Why routing found nobody, a sentence each") @Nullable List<String> why) {}

    /** Why an offer is taken back. */
    @Schema(name = "HandoffRecall")
    record RecallBody(@Schema(maxLength = 2000) @Nullable String reason) {}

    /** Whether something is in the packet. */
    @Schema(name = "PacketTick")
    record TickBody(@Nullable Boolean there) {}

    /** What the review decided. */
    @Schema(name = "DisputeDecision")
    record DecisionBody(
            @Schema(
                    allowableValues = {"upheld", "dismissed"},
                    description = "upheld: sales was right; dismissed: the lead meets the definition")
            @Nullable String standing,

            @Schema(maxLength = 2000) @Nullable String decision) {}
}
