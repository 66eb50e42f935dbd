package io.firsthand.field.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A field that somebody wants, or what shall be different about one; what is absent stays. */
@Schema(name = "NewField")
record FieldRequest(
        @Schema(example = "Employees", maxLength = 100) @Nullable String label,

        @Schema(
                allowableValues = {"text", "number", "date", "duration", "boolean", "choice"},
                example = "number")
        @Nullable String type,

        @Nullable Boolean retired) {}
