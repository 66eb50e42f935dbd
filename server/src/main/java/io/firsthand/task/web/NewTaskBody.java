package io.firsthand.task.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task to be added, or what it shall say. */
@Schema(name = "NewTask")
record NewTaskBody(
        @Schema(description = "The lead it is about, if about one; stays as it is when a task is changed") @Nullable UUID lead,

        @Schema(example = "Send the quote", maxLength = 200) @Nullable String title,

        @Schema(maxLength = 4000) @Nullable String note,

        @Schema(example = "2027-03-31", description = "The day, in the responsible person's zone") @Nullable LocalDate due,

        @Schema(description = "The caller if absent") @Nullable UUID responsible,

        @Schema(description = "Only when a task is changed: whether it is done") @Nullable Boolean done) {}
