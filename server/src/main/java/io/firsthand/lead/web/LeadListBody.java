package io.firsthand.lead.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of leads. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "LeadList")
record LeadListBody(
        List<LeadBody> leads,

        @Schema(description = "Send it as `cursor` for the next page; absent on the last one") @Nullable String next,

        @Nullable CountBody count) {

    /** How many there are. */
    @Schema(name = "Count")
    record CountBody(
            long value,

            @Schema(description = "Whether there are more than that")
            boolean atLeast) {}
}
