package io.firsthand.outbound.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.firsthand.outbound.Audience;
import io.firsthand.outbound.Endpoint;
import io.firsthand.outbound.EndpointKind;
import io.firsthand.outbound.EndpointWish;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An endpoint as programs see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WebhookEndpoint")
record EndpointBody(
        UUID id,
        long version,

        @Schema(allowableValues = {"webhook", "slack", "teams"})
        String kind,

        String name,

        @Schema(description = "Of its address; the address itself is not told")
        String host,

        boolean open,

        @Schema(
                description = "What it hears of; of a person's channel the kinds of notifications",
                example = "[\"handoff.accepted\"]")
        List<String> events,

        @Schema(description = "Whether it is told who a lead is, and not only ids and links")
        boolean detailed,

        @Schema(description = "workspace, team:<id of a group of routing>, or person:<id>", example = "workspace")
        String audience,

        @Schema(allowableValues = {"en", "de"}) String language,

        Instant createdAt,

        @Schema(description = "Since when nothing has arrived there") @Nullable Instant failingSince,

        @Schema(
                description = "Why we closed it",
                allowableValues = {"gone", "failing"})
        @Nullable String closedWhy,

        @Schema(description = "What signatures are made with; told once, when it is made") @Nullable String secret) {

    static EndpointBody of(Endpoint it, @Nullable String secret) {
        var why = it.closedWhy();
        return new EndpointBody(
                it.id(),
                it.version(),
                it.kind().id(),
                it.name(),
                it.host(),
                it.open(),
                it.events().stream().sorted().toList(),
                it.detailed(),
                it.audience().text(),
                it.language().getLanguage(),
                it.createdAt(),
                it.failingSince(),
                why == null ? null : why.name().toLowerCase(Locale.ROOT),
                secret == null || secret.isEmpty() ? null : secret);
    }

    /** What a program wants of one; absent of a change is what stays. */
    @Schema(name = "WebhookEndpointWish")
    record Wish(
            @Nullable String kind,
            @Nullable String name,
            @Nullable String url,
            @Nullable List<String> events,
            @Nullable Boolean detailed,
            @Nullable String audience,
            @Nullable String language,
            @Nullable Boolean open,
            @Nullable Long version) {

        /** An audience that nobody can read becomes one that nobody has. */
        EndpointWish wish(@Nullable Endpoint now) {
            var nobody = new Audience(Audience.Kind.TEAM, new UUID(0, 0));
            return new EndpointWish(
                    now != null ? now.kind() : kind == null ? EndpointKind.WEBHOOK : kind(kind),
                    name != null ? name : now == null ? "" : now.name(),
                    url == null ? "" : url,
                    events != null ? Set.copyOf(events) : now == null ? Set.of() : now.events(),
                    detailed != null ? detailed : now != null && now.detailed(),
                    audience != null
                            ? Audience.parse(audience).orElse(nobody)
                            : now == null ? Audience.ALL : now.audience(),
                    "de"
                                    .equals(
                                            language != null
                                                    ? language
                                                    : now == null
                                                            ? "en"
                                                            : now.language().getLanguage())
                            ? Locale.GERMAN
                            : Locale.ENGLISH);
        }

        private static EndpointKind kind(String id) {
            return EndpointKind.of(id).orElse(EndpointKind.WEBHOOK);
        }

        Optional<Boolean> opening() {
            return Optional.ofNullable(open);
        }
    }
}
