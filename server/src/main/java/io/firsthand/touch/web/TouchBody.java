package io.firsthand.touch.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.firsthand.touch.Touch;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A touch, as the API tells it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Touch")
record TouchBody(
        UUID id,
        UUID lead,

        @Schema(example = "call", description = "call, email, meeting, message")
        String medium,

        @Schema(example = "outbound", description = "outbound: we began; inbound: the buyer did")
        String direction,

        @Schema(example = "reached", description = "reached, attempted, missed, failed")
        String outcome,

        @Schema(description = "False for what a machine sent by itself; such a touch is never a response")
        boolean human,

        Instant at,

        @Schema(description = "The person who had it, if of this workspace") @Nullable UUID by,

        @Schema(description = "The same as a name") @Nullable String byName,

        @Nullable String note,

        @Schema(description = "Whether this is the lead's first response")
        boolean firstResponse,

        Instant receivedAt) {

    static TouchBody of(Touch it, @Nullable UUID firstResponse) {
        return new TouchBody(
                it.id(),
                it.lead().value(),
                it.medium().id(),
                it.direction().id(),
                it.outcome().id(),
                it.human(),
                it.at(),
                it.by() == null ? null : it.by().value(),
                it.byName(),
                it.note(),
                it.id().equals(firstResponse),
                it.receivedAt());
    }
}
