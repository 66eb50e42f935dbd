package io.firsthand.field.web;

import io.firsthand.field.CustomField;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/** One of the workspace's own fields, as the API tells it. */
@Schema(name = "Field")
record FieldBody(
        UUID id,

        @Schema(description = "Under which leads keep its values; never changes", example = "Number of Employees")
        String name,

        @Schema(description = "What people call it", example = "Employees")
        String label,

        @Schema(
                allowableValues = {"text", "number", "date", "duration", "boolean", "choice"},
                example = "number")
        String type,

        @Schema(description = "The values met so far, of a choice")
        List<String> choices,

        @Schema(description = "Whether it is no longer offered; its values stay")
        boolean retired) {

    static FieldBody of(CustomField it) {
        return new FieldBody(it.id(), it.name(), it.label(), it.type().id(), it.choices(), it.retired());
    }
}
