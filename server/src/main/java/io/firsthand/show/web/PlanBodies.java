package io.firsthand.show.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.firsthand.show.Cost;
import io.firsthand.show.Goal;
import io.firsthand.show.Question;
import io.firsthand.show.Shift;
import io.firsthand.show.Wording;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parts of a show's plan, as the API takes and tells them. */
final class PlanBodies {

    private PlanBodies() {}

    /** Who works at the booth. */
    @Schema(name = "ShowStaff")
    record StaffBody(List<UUID> people, List<ShiftBody> shifts, List<GoalBody> goals) {}

    /** Somebody who shall work at the booth. */
    @Schema(name = "NewShowStaff")
    record PersonBody(@Nullable UUID person) {}

    /** When somebody works there. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ShowShift")
    record ShiftBody(
            UUID id,
            UUID person,
            Instant begins,
            Instant ends,
            @Nullable String task) {

        static ShiftBody of(Shift it) {
            return new ShiftBody(it.id(), it.person().value(), it.begins(), it.ends(), it.task());
        }
    }

    /** A shift that shall be. */
    @Schema(name = "NewShowShift")
    record NewShiftBody(
            @Nullable UUID person,
            @Nullable LocalDate day,

            @Schema(type = "string", example = "09:00", description = "In the zone of the venue") @Nullable LocalTime from,

            @Schema(type = "string", example = "13:00", description = "On the next day, if before `from`") @Nullable LocalTime to,

            @Schema(maxLength = 100) @Nullable String task) {}

    /** How many conversations somebody shall have on a day. */
    @Schema(name = "ShowGoal")
    record GoalBody(
            @Nullable UUID person,
            @Nullable LocalDate day,
            @Nullable Integer conversations) {

        static GoalBody of(Goal it) {
            return new GoalBody(it.person().value(), it.day(), it.conversations());
        }
    }

    /** All goals of a show. */
    @Schema(name = "ShowGoals")
    record GoalsBody(@Nullable List<GoalBody> goals) {}

    /** One item of what a show costs. */
    @Schema(name = "ShowCost")
    record CostBody(
            @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable UUID id,

            @Schema(
                    allowableValues = {
                        "space",
                        "stand",
                        "travel",
                        "staff",
                        "shipping",
                        "material",
                        "hospitality",
                        "services",
                        "other"
                    })
            @Nullable String kind,

            @Schema(maxLength = 200) @Nullable String description,

            @Schema(type = "string", example = "12500.50") @Nullable BigDecimal amount,

            @Schema(example = "EUR") @Nullable String currency) {

        static CostBody of(Cost it) {
            return new CostBody(it.id(), it.kind().id(), it.description(), it.amount(), it.currency());
        }
    }

    /** A qualifying question. */
    @Schema(name = "ShowQuestion")
    record QuestionBody(
            @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable UUID id,

            @Schema(maxLength = 300) @Nullable String text,

            @Schema(
                    allowableValues = {"text", "choice", "choices", "yes_no", "number"},
                    description = "text if absent")
            @Nullable String kind,

            @Schema(description = "At least two, for choice and choices") @Nullable List<String> choices) {

        static QuestionBody of(Question it) {
            return new QuestionBody(it.id(), it.text(), it.kind().id(), it.choices());
        }
    }

    /** What people are asked to allow. */
    @Schema(name = "ShowWording")
    record WordingBody(
            @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable UUID id,

            @Schema(accessMode = Schema.AccessMode.READ_ONLY, description = "Grows with each change of the text")
            @Nullable Integer version,

            @Schema(example = "en", description = "Two letters (ISO 639-1)") @Nullable String language,

            @Schema(example = "news", description = "A purpose of the workspace") @Nullable String purpose,

            @Schema(maxLength = 4000) @Nullable String text) {

        static WordingBody of(Wording it) {
            return new WordingBody(it.id(), it.version(), it.language(), it.purpose(), it.text());
        }
    }
}
