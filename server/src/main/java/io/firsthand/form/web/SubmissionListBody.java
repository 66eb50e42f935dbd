package io.firsthand.form.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A page of what was sent by a form. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SubmissionList")
record SubmissionListBody(
        List<SubmissionBody> submissions,

        @Schema(description = "Send it as `before` for the next page; absent on the last one") @Nullable UUID next) {}
