package io.firsthand.review.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.firsthand.review.Decision;
import io.firsthand.review.Minutes;
import io.firsthand.review.MinutesSignature;
import io.firsthand.review.Prepared;
import io.firsthand.review.Review;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A review, as the API tells it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Review")
record ReviewBody(
        UUID id,

        @Schema(example = "2026-10") String month,

        @Schema(description = "open, closed") String state,

        Instant meetsAt,
        int minutes,
        @Nullable String place,
        Prepared prepared,
        Instant preparedAt,
        @Nullable Instant closedAt,

        @Schema(description = "SHA-256 of what `/minutes` answers") @Nullable String hash,

        @Nullable List<DecisionBody> decisions,
        @Nullable List<SignatureBody> signatures) {

    static ReviewBody of(Review it) {
        return body(it, null, null, null);
    }

    static ReviewBody of(Minutes minutes, List<MinutesSignature> signatures) {
        return body(
                minutes.review(),
                minutes.hash(),
                minutes.decisions().stream().map(DecisionBody::of).toList(),
                signatures.stream().map(SignatureBody::of).toList());
    }

    private static ReviewBody body(
            Review it,
            @Nullable String hash,
            @Nullable List<DecisionBody> decisions,
            @Nullable List<SignatureBody> signatures) {
        return new ReviewBody(
                it.id(),
                it.month().toString(),
                it.isOpen() ? "open" : "closed",
                it.meeting().at(),
                it.meeting().minutes(),
                it.meeting().place(),
                it.prepared(),
                it.preparedAt(),
                it.closedAt(),
                hash,
                decisions,
                signatures);
    }

    /** What was decided. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReviewDecision")
    record DecisionBody(
            UUID id,
            UUID review,
            String words,
            UUID owner,
            LocalDate due,
            @Nullable String criterion,
            @Nullable UUID definition,

            @Schema(description = "The task that its owner got") @Nullable UUID task,

            @Nullable Instant keptAt) {

        static DecisionBody of(Decision it) {
            return new DecisionBody(
                    it.id(),
                    it.review(),
                    it.words(),
                    it.owner().value(),
                    it.due(),
                    it.criterion(),
                    it.definition(),
                    it.task(),
                    it.keptAt());
        }
    }

    /** Who signed. */
    @Schema(name = "ReviewSignature")
    record SignatureBody(String function, UUID person, String name, String hash, Instant at) {

        static SignatureBody of(MinutesSignature it) {
            return new SignatureBody(ReviewPage.id(it.side()), it.person().value(), it.name(), it.hash(), it.at());
        }
    }

    /** A month to be prepared. */
    @Schema(name = "NewReview")
    record MonthBody(@Schema(example = "2026-10") @Nullable String month) {}

    /** A decision to be written down. */
    @Schema(name = "NewReviewDecision")
    record NewDecisionBody(
            @Schema(maxLength = 1000) @Nullable String words,

            @Nullable UUID owner,
            @Nullable LocalDate due,

            @Schema(description = "Key of a criterion that is to go") @Nullable String criterion) {}

    /** Whether a promise was kept. */
    @Schema(name = "ReviewKept")
    record KeptBody(@Nullable Boolean kept) {}
}
