package io.firsthand.verdict.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of verdicts, for programs. */
@Schema(name = "Verdicts")
record VerdictListBody(
        List<VerdictBody> verdicts,

        @Schema(description = "For the next page; absent on the last.") @Nullable String next) {}
