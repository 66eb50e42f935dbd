package io.firsthand.buying.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.firsthand.buying.Courses.Course;
import io.firsthand.buying.Evaluation;
import io.firsthand.buying.SecondLook;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far a company is, as the API tells it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Buying")
record BuyingBody(
        UUID company,

        @Schema(description = "no_sign, exploring, evaluating, deciding, decided")
        String progress,

        @Schema(description = "Why we think so, a sentence each")
        List<String> reasons,

        @Schema(description = "5 for each explicit sign and 1 for each engagement, halving every 30 days")
        double intensity,

        @Schema(description = "Several people do several things just now")
        boolean waking,

        @Schema(description = "How many people did something in the last two weeks")
        int people,

        @Nullable LocalDate decidingOn,
        @Nullable Instant last,

        @Schema(description = "How intense it was at the end of each of the last 26 weeks")
        List<WeekBody> weeks,

        @Schema(description = "The latest, explicit ones first")
        List<SignBody> signals,

        EvaluationBody evaluation) {

    static BuyingBody of(Course course, List<String> reasons, Evaluation evaluation) {
        var it = course.standing();
        return new BuyingBody(
                it.company().value(),
                it.progress().state().id(),
                reasons,
                it.intensity().value(),
                it.waking(),
                it.people(),
                it.decidingOn(),
                it.last(),
                course.weeks().stream()
                        .map(week -> new WeekBody(week.end(), week.intensity()))
                        .toList(),
                course.latest().stream()
                        .map(sign -> new SignBody(
                                sign.lead().value(),
                                sign.contact().value(),
                                sign.kind().id(),
                                sign.name(),
                                sign.at()))
                        .toList(),
                EvaluationBody.of(evaluation));
    }

    @Schema(name = "BuyingWeek")
    record WeekBody(LocalDate end, double intensity) {}

    @Schema(name = "CompanySignal")
    record SignBody(
            UUID lead,
            UUID contact,

            @Schema(description = "explicit, engagement") String kind,

            String name,
            Instant at) {}

    /** What is known of how a company evaluates. */
    @Schema(name = "Evaluation")
    record EvaluationBody(
            @Schema(
                    description =
                            "By field: problem, status_quo, deciding_on, slip are texts; criteria and alternatives are"
                                    + " lists of texts; steps are objects with text and on; risks with kind, text and reducer")
            Map<String, Object> fields,

            @Schema(description = "When each was learnt") Map<String, Instant> learntAt) {

        static EvaluationBody of(Evaluation it) {
            var fields = new TreeMap<String, Object>();
            var learnt = new TreeMap<String, Instant>();
            it.fields().forEach((field, known) -> {
                if (known.value() != null) {
                    fields.put(field.id(), known.value());
                    learnt.put(field.id(), known.at());
                }
            });
            return new EvaluationBody(fields, learnt);
        }
    }

    /** Second looks, and what came of them. */
    @Schema(name = "SecondLooks")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LooksBody(
            @Schema(description = "In the last year") CountsBody counts,
            List<LookBody> items,
            @Nullable UUID next) {}

    @Schema(name = "SecondLookCounts")
    record CountsBody(int shown, int kept, int keptOpportunities, int keptWon, int gaveUp, int gaveUpOpportunities) {}

    @Schema(name = "SecondLook")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LookBody(
            UUID id,
            UUID lead,
            UUID company,

            @Schema(description = "Where the lead would have gone")
            String stage,

            @Schema(description = "no_interest, bad_timing, no_answer, unsaid")
            String cause,

            List<String> evidence,

            @Schema(description = "kept, gave_up") @Nullable String choice,

            @Nullable Instant at,
            @Nullable UUID by,

            @Schema(description = "How far it has come since: sql, opportunity, won") @Nullable String outcome) {

        static LookBody of(SecondLook it, List<String> evidence) {
            var choice = it.choice();
            var outcome = it.outcome();
            return new LookBody(
                    it.id(),
                    it.lead().value(),
                    it.company().value(),
                    it.stage().id(),
                    it.cause().id(),
                    evidence,
                    choice == null ? null : choice.id(),
                    it.chosenAt(),
                    it.chosenBy(),
                    outcome == null ? null : outcome.id());
        }
    }
}
