package io.firsthand.hook.web;

import io.firsthand.hook.Deliveries;
import io.firsthand.hook.Hook;
import io.firsthand.hook.Hooks;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/webhooks", produces = MediaType.APPLICATION_JSON_VALUE)
@Requires(Permission.MANAGE_FORMS)
@Tag(name = "Inbound webhooks")
class HookApi {

    private final Hooks hooks;
    private final Deliveries deliveries;

    HookApi(Hooks hooks, Deliveries deliveries) {
        this.hooks = hooks;
        this.deliveries = deliveries;
    }

    /** A hook as programs see it. */
    @Schema(name = "Webhook")
    record HookBody(
            UUID id,
            String name,

            @Schema(description = "Where the other system sends, below this server's address", example = "/hooks/…")
            String path,

            boolean open,

            @Schema(allowableValues = {"standard", "github", "hex", "stripe", "token"})
            String scheme,

            String header,
            String channel,
            String campaign,

            @Schema(description = "Whether its payloads become leads")
            boolean mapped,

            Instant createdAt) {

        static HookBody of(Hook it) {
            return new HookBody(
                    it.id(),
                    it.name(),
                    "/hooks/" + it.publicId().text(),
                    it.open(),
                    it.scheme().id(),
                    it.header(),
                    it.channel().id(),
                    it.campaign(),
                    it.mapping().namesSomebody(),
                    it.createdAt());
        }
    }

    @GetMapping
    @Operation(summary = "List inbound webhooks")
    List<HookBody> list() {
        return hooks.all().stream().map(HookBody::of).toList();
    }

    @GetMapping("/{id}/deliveries")
    @Operation(
            summary = "List what was sent to a webhook in the last 7 days, the latest first",
            description = "With a verdict for each lead; payloads are on the page only.")
    List<DeliveryBody> deliveries(
            @PathVariable UUID id,
            @Parameter(description = "The last id of the page before") @RequestParam Optional<UUID> before,
            @RequestParam(defaultValue = "50") int limit) {
        if (hooks.find(id).isEmpty()) {
            throw new ErrorResponseException(
                    HttpStatus.NOT_FOUND,
                    ProblemDetail.forStatusAndDetail(
                            HttpStatus.NOT_FOUND, "There is no such webhook in this workspace"),
                    null);
        }
        return deliveries.list(id, before.orElse(null), Math.clamp(limit, 1, 200)).stream()
                .map(DeliveryBody::of)
                .toList();
    }
}
