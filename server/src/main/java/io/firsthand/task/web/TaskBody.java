package io.firsthand.task.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.firsthand.task.Task;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task, as the API tells it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Task")
record TaskBody(
        UUID id,

        @Schema(description = "The lead it is about, if about one") @Nullable UUID lead,

        @Schema(example = "Send the quote") String title,

        @Nullable String note,

        @Schema(description = "The day, in the responsible person's zone")
        LocalDate due,

        UUID responsible,
        UUID createdBy,
        Instant createdAt,

        @Schema(description = "Absent while it is not done") @Nullable Instant doneAt,

        @Nullable UUID doneBy) {

    static TaskBody of(Task it) {
        return new TaskBody(
                it.id(),
                it.lead() == null ? null : it.lead().value(),
                it.title(),
                it.note(),
                it.due(),
                it.responsible().value(),
                it.createdBy(),
                it.createdAt(),
                it.done() == null ? null : it.done().at(),
                it.done() == null ? null : it.done().by());
    }

    /** A page of tasks. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TaskList")
    record ListBody(
            List<TaskBody> items,

            @Schema(description = "The id of the last one, to go on behind it with `after`; absent on the last page")
            @Nullable UUID next) {}
}
