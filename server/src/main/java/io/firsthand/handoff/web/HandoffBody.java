package io.firsthand.handoff.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.firsthand.clock.Clock;
import io.firsthand.handoff.Handoff;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A handoff, as the API tells it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Handoff")
record HandoffBody(
        UUID id,
        UUID lead,

        @Schema(description = "Counted from 1 within the lead")
        int number,

        @Schema(
                description = "offered, accepted, qualified, rejected, recalled, returned, disqualified, won, lost",
                example = "offered")
        String state,

        @Schema(description = "Who has it, or had it last") UUID person,
        UUID offeredBy,

        @Schema(description = "picked, routed, rerouted, reentry, escalated", example = "routed")
        String via,

        Instant offeredAt,
        @Nullable Instant answeredAt,
        @Nullable UUID answeredBy,

        @Schema(description = "Nobody answered within the time agreed")
        boolean byDefault,

        @Nullable Instant qualifiedAt,
        @Nullable Instant closedAt,
        @Nullable UUID closedBy,

        @Schema(description = "procedural, clerical, definitional") @Nullable String rejected,

        @Schema(description = "Key of the criterion that is not met") @Nullable String criterion,

        @Schema(
                description =
                        "unable_to_reach, no_need, no_budget, no_fit, bad_timing, competitor, duplicate, not_a_business")
        @Nullable String disqualified,

        @Nullable String reason,

        @Schema(description = "Of one returned to nurture: when to look at it again") @Nullable LocalDate until,

        @Schema(description = "Of one returned to nurture: what would bring it back") @Nullable String bringsBack,

        @Nullable UUID definition,

        @Schema(description = "The definition's verdict when it was offered") @Nullable String verdict,

        @Schema(description = "How complete the packet was, in percent")
        int packet,

        List<String> missing,

        @Schema(description = "How often people of ours tried or succeeded since the offer")
        int attempts,

        @Nullable Instant firstResponseAt,

        @Schema(description = "open, upheld, dismissed") @Nullable String dispute,

        @Schema(description = "Its clocks, where they were asked for") @Nullable List<ClockBody> clocks) {

    /** A promise. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "HandoffClock")
    record ClockBody(
            @Schema(description = "acceptance, response") String kind,

            @Schema(description = "on_track, at_risk, breached, met, met_late, cancelled")
            String state,

            int targetMinutes,
            Instant startedAt,
            Instant dueAt,
            @Nullable Instant endedAt) {

        static ClockBody of(Clock it, Instant now) {
            return new ClockBody(
                    it.kind().id(), it.state(now).id(), it.targetMinutes(), it.startedAt(), it.dueAt(), it.endedAt());
        }
    }

    /** Some handoffs, and where the list goes on. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "HandoffList")
    record ListBody(List<HandoffBody> handoffs, @Nullable String next) {}

    static HandoffBody of(Handoff it, @Nullable List<ClockBody> clocks) {
        var said = it.answer();
        var end = it.closed();
        var offered = it.offered();
        var judged = offered.judged();
        var dispute = it.dispute();
        return new HandoffBody(
                it.id(),
                it.lead().value(),
                it.number(),
                it.state().id(),
                it.person().value(),
                offered.by(),
                offered.via().id(),
                offered.at(),
                said == null ? null : said.at(),
                said == null ? null : said.by(),
                said != null && said.byDefault(),
                it.qualifiedAt(),
                end == null ? null : end.at(),
                end == null ? null : end.by(),
                end == null || end.rejected() == null ? null : end.rejected().id(),
                end == null ? null : end.criterion(),
                end == null || end.disqualified() == null
                        ? null
                        : end.disqualified().id(),
                end == null ? null : end.reason(),
                end == null ? null : end.until(),
                end == null ? null : end.bringsBack(),
                judged == null ? null : judged.definition(),
                judged == null ? null : judged.verdict().id(),
                offered.percent(),
                offered.missing(),
                it.efforts().attempts(),
                it.efforts().firstResponse(),
                dispute == null ? null : dispute.standing().id(),
                clocks);
    }
}
