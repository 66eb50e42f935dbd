package io.firsthand.agreement.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.firsthand.agreement.Remark;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A comment on a definition, or an objection to it, as the API tells it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DefinitionRemark")
record RemarkBody(
        UUID id,

        @Schema(description = "comment or objection") String kind,

        @Schema(example = "criteria.budget", description = "The line it is about; empty for the document as a whole")
        String line,

        String text,
        UUID by,
        Instant at,

        @Schema(description = "Of the content it was said about")
        String hash,

        @Schema(description = "How the objection was met, once it was") @Nullable String resolution,

        @Nullable UUID resolvedBy,
        @Nullable Instant resolvedAt) {

    /** What somebody says. */
    @Schema(name = "NewDefinitionRemark")
    record NewBody(
            @Schema(example = "objection", description = "comment or objection") @Nullable String kind,

            @Schema(example = "criteria.budget") @Nullable String line,

            @Schema(maxLength = 2000) @Nullable String text) {}

    /** A text with nothing beside it: how an objection was met, or why a definition is declined. */
    @Schema(name = "DefinitionWords")
    record WordsBody(@Schema(maxLength = 2000) @Nullable String text) {

        String orEmpty() {
            return text == null ? "" : text;
        }
    }

    static RemarkBody of(Remark it) {
        var met = it.resolution();
        return new RemarkBody(
                it.id(),
                it.kind().id(),
                it.line(),
                it.text(),
                it.said().actor(),
                it.said().at(),
                it.hash(),
                met == null ? null : met.text(),
                met == null ? null : met.by().actor(),
                met == null ? null : met.by().at());
    }
}
