package io.firsthand.outbound.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.outbound.Deliveries;
import io.firsthand.outbound.Endpoint;
import io.firsthand.outbound.EndpointChange;
import io.firsthand.outbound.Endpoints;
import io.firsthand.outbound.Flaw;
import io.firsthand.web.NotValid;
import io.firsthand.web.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints for programs, which so can subscribe themselves. */
@RestController
@RequestMapping(path = "/api/v1/webhook-endpoints", produces = MediaType.APPLICATION_JSON_VALUE)
@Requires(Permission.MANAGE_WORKSPACE)
@Tag(name = "Outgoing webhooks")
class EndpointApi {

    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final Words words;

    EndpointApi(Endpoints endpoints, Deliveries deliveries, Words words) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.words = words;
    }

    @GetMapping
    @Operation(summary = "List outgoing webhooks and channels of chats")
    List<EndpointBody> list() {
        return Stream.of(false, true)
                .flatMap(chats -> endpoints.all(chats).stream())
                .map(it -> EndpointBody.of(it, null))
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get an outgoing webhook")
    EndpointBody get(@PathVariable UUID id) {
        return EndpointBody.of(find(id), null);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Add an outgoing webhook",
            description =
                    "The answer has the secret that signatures are made with; it is not told again. Open unless said"
                            + " otherwise; it hears of what happens from then on.")
    ResponseEntity<EndpointBody> make(@RequestBody EndpointBody.Wish wish, Actor actor) {
        var change = endpoints.make(wish.wish(null), wish.opening().orElse(true), actor);
        var made = done(change);
        return ResponseEntity.created(URI.create("/api/v1/webhook-endpoints/" + made.id()))
                .body(made);
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            summary = "Change, open or close an outgoing webhook",
            description = "What is absent stays. With version, only if nobody changed it since.")
    EndpointBody change(@PathVariable UUID id, @RequestBody EndpointBody.Wish wish) {
        var before = find(id);
        var version = wish.version() == null ? before.version() : wish.version();
        var saved = done(endpoints.change(id, version, wish.wish(before)));
        wish.opening().filter(open -> open != before.open()).ifPresent(open -> endpoints.open(id, open));
        return wish.opening().isEmpty() ? saved : get(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove an outgoing webhook")
    void remove(@PathVariable UUID id) {
        endpoints.remove(find(id).id());
    }

    @PostMapping("/{id}/secret")
    @Operation(
            summary = "Make a new secret",
            description = "The one before is used beside it for 24 hours: the header then has two signatures.")
    EndpointBody rotate(@PathVariable UUID id) {
        find(id);
        return done(endpoints.rotate(id));
    }

    @PostMapping("/{id}/test")
    @Operation(summary = "Send a test, and wait for what comes of it", description = "Also while it is closed.")
    SentBody tryOut(@PathVariable UUID id) {
        return deliveries.tryOut(find(id).id()).map(SentBody::of).orElseThrow(EndpointApi::missing);
    }

    @GetMapping("/{id}/deliveries")
    @Operation(summary = "List what was sent in the last 14 days, the latest first")
    List<SentBody> deliveries(
            @PathVariable UUID id,
            @Parameter(description = "The last id of the page before") @RequestParam Optional<UUID> before,
            @RequestParam(defaultValue = "50") int limit) {
        return deliveries.list(find(id).id(), null, before.orElse(null), Math.clamp(limit, 1, 200)).stream()
                .map(SentBody::of)
                .toList();
    }

    @PostMapping("/{id}/deliveries/{delivery}/repetition")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Send one again", description = "Under the same webhook-id, so that whoever had it knows it.")
    void repeat(@PathVariable UUID id, @PathVariable String delivery) {
        find(id);
        var found = EndpointDeedPages.delivery(delivery)
                .flatMap(it -> deliveries.find(id, it))
                .orElseThrow(EndpointApi::missing);
        if (!deliveries.repeat(id, found.id())) {
            throw problem(HttpStatus.CONFLICT, words.say(Locale.ENGLISH, "outbound.notNow"));
        }
    }

    private EndpointBody done(EndpointChange change) {
        return switch (change) {
            case EndpointChange.Made(var it, var secret) -> EndpointBody.of(it, secret);
            case EndpointChange.Saved(var it) -> EndpointBody.of(it, null);
            case EndpointChange.Missing() -> throw missing();
            case EndpointChange.Stale(var now) ->
                throw problem(
                        HttpStatus.CONFLICT,
                        "Somebody else has just changed it. Get it again and send your change with version "
                                + now.version() + ".");
            case EndpointChange.Flawed(var flaws) -> throw refused(flaws);
        };
    }

    private ErrorResponseException refused(List<Flaw> flaws) {
        return NotValid.of(flaws.stream()
                .map(it -> new NotValid.Entry(
                        it.field(),
                        words.say(Locale.ENGLISH, it.words(), it.arguments().toArray())))
                .toList());
    }

    private Endpoint find(UUID id) {
        return endpoints.find(id).orElseThrow(EndpointApi::missing);
    }

    private static ErrorResponseException missing() {
        return problem(HttpStatus.NOT_FOUND, "There is no such outgoing webhook in this workspace");
    }

    private static ErrorResponseException problem(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }
}
