package io.firsthand.content.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.firsthand.content.Hearing;
import io.firsthand.content.Question;
import io.firsthand.content.Question.Kind;
import io.firsthand.content.QuestionSuggestions.Suggested;
import io.firsthand.content.Weight;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question that buyers ask, as the API tells it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Question")
record QuestionBody(
        UUID id,

        @Schema(description = "question, objection") String kind,

        String text,

        @Schema(description = "en, de, or other") String language,

        @Schema(description = "The question whose other wording this is") @Nullable UUID mergedInto,

        @Schema(description = "Leads that asked it, each once") @Nullable Long leads,

        @Schema(description = "Of these, those with an open opportunity") @Nullable Long open,

        @Nullable List<MoneyBody> pipeline,

        @Schema(description = "Whether something published answers it") @Nullable Boolean answered) {

    /** An amount in one currency. */
    @Schema(name = "QuestionPipeline")
    record MoneyBody(String currency, double amount) {}

    static QuestionBody of(Question it, @Nullable Weight weight) {
        return new QuestionBody(
                it.id(),
                it.kind().id(),
                it.text(),
                it.tongue().id(),
                it.mergedInto(),
                weight == null ? null : weight.leads(),
                weight == null ? null : weight.open(),
                weight == null
                        ? null
                        : weight.pipeline().stream()
                                .map(one -> new MoneyBody(one.currency(), one.amount()))
                                .toList(),
                weight == null ? null : weight.answered());
    }

    /** A question to be added. */
    @Schema(name = "NewQuestion")
    record NewBody(
            @Schema(example = "Does it integrate with SAP?", maxLength = 500) @Nullable String text,

            @Schema(description = "question if absent, or objection") @Nullable String kind) {

        Kind sort() {
            return kind == null ? Kind.QUESTION : Kind.of(kind).orElse(Kind.QUESTION);
        }

        String words() {
            return text == null ? "" : text;
        }
    }

    /** A question that a text is like. */
    @Schema(name = "SuggestedQuestion")
    record SuggestedBody(
            QuestionBody question,

            @Schema(description = "How like, from 0 to 1") double score) {

        static SuggestedBody of(Suggested it) {
            return new SuggestedBody(QuestionBody.of(it.question(), null), it.score());
        }
    }

    /** What a lead asked. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "HeardQuestion")
    record HearingBody(
            UUID id,
            UUID lead,

            @Schema(description = "Absent until somebody said which question it is") @Nullable UUID question,

            @Schema(description = "The buyer’s own words") @Nullable String words,

            @Schema(description = "capture, touch, note, lead")
            String place,

            Instant at,
            UUID by) {

        static HearingBody of(Hearing it) {
            return new HearingBody(
                    it.id(),
                    it.lead().value(),
                    it.question(),
                    it.words(),
                    it.place().id(),
                    it.at(),
                    it.by());
        }
    }

    /** What somebody heard a lead ask. */
    @Schema(name = "NewHeardQuestion")
    record NewHearingBody(
            @Schema(example = "Do you have an SAP connector?", maxLength = 500) @Nullable String words,

            @Schema(description = "Which question that is, if known") @Nullable UUID question,

            @Schema(description = "When, if not now") @Nullable Instant at) {}
}
