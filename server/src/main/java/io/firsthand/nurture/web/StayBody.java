package io.firsthand.nurture.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.firsthand.nurture.Stay;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lead's time in nurture, as the API tells it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "NurtureStay")
record StayBody(
        UUID id,
        UUID lead,

        @Schema(description = "Absent for one that was returned when there was no track for it") @Nullable UUID track,

        @Schema(description = "Of the track; it keeps the one it came in with")
        int version,

        @Schema(allowableValues = {"person", "definition", "return"})
        String via,

        Instant enteredAt,

        @Schema(description = "What comes next, or what it waits in", example = "wait_1") @Nullable String step,

        @Nullable Instant stepAt,

        @Schema(description = "When a person looks at it again") @Nullable Instant lookAgainAt,

        @Schema(description = "How many mails the track has sent it")
        int mails,

        @Schema(description = "Who of sales returned it") @Nullable UUID returnedBy,

        @Schema(description = "The first, second, third time …") @Nullable Integer returns,

        @Nullable String reason,

        @Schema(description = "What would bring it back") @Nullable String bringsBack,

        @Schema(description = "Whether it waits for the review")
        boolean review,

        @Nullable Instant leftAt,

        @Schema(allowableValues = {"qualified", "exit", "reentered", "person", "closed", "gone", "undone"}) @Nullable String leftWhy) {

    static StayBody of(Stay it) {
        var returned = it.returned();
        var left = it.left();
        return new StayBody(
                it.id(),
                it.lead().value(),
                it.track(),
                it.version(),
                it.via().id(),
                it.enteredAt(),
                it.step(),
                it.stepAt(),
                it.lookAt(),
                it.mails(),
                returned == null ? null : returned.by().value(),
                returned == null ? null : returned.number(),
                returned == null ? null : returned.reason(),
                returned == null ? null : returned.bringsBack(),
                it.isForReview(),
                left == null ? null : left.at(),
                left == null ? null : left.why().id());
    }

    /** A page of them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "NurtureStayList")
    record ListBody(
            List<StayBody> stays,

            @Schema(description = "Ask with it as `after` for more; absent at the end") @Nullable String next) {}
}
