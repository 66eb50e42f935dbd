package io.firsthand.outbound.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.firsthand.outbound.Delivery;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One message to one endpoint, as programs see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WebhookEndpointDelivery")
record SentBody(
        UUID id,

        @Schema(description = "The header webhook-id, the same at each attempt")
        String message,

        String type,

        @Nullable UUID lead,

        @Schema(allowableValues = {"waiting", "delivered", "failed"})
        String state,

        int attempts,
        Instant createdAt,
        @Nullable Instant nextAt,
        @Nullable Instant endedAt,

        @Schema(description = "What it answered last") @Nullable Integer status,

        @Nullable Long tookMs,

        @Schema(
                description = "Why the last attempt did not succeed",
                allowableValues = {"locked", "unknown_host", "blocked", "unreachable", "tls", "timeout", "status"})
        @Nullable String trouble,

        boolean test,

        @Schema(description = "What was sent") @Nullable String body) {

    static SentBody of(Delivery it) {
        var trouble = it.trouble();
        return new SentBody(
                it.id(),
                it.message(),
                it.type(),
                it.lead(),
                it.state().id(),
                it.attempts(),
                it.createdAt(),
                it.state() == Delivery.State.WAITING ? it.nextAt() : null,
                it.endedAt(),
                it.status(),
                it.took() == null ? null : it.took().toMillis(),
                trouble == null ? null : trouble.id(),
                it.trial(),
                it.body());
    }
}
