package io.firsthand.agreement.web;

import io.firsthand.agreement.Agreements;
import io.firsthand.agreement.Definition;
import io.firsthand.agreement.Saved;
import io.firsthand.agreement.Signatures;
import io.firsthand.agreement.State;
import io.firsthand.agreement.web.DefinitionBody.InForceBody;
import io.firsthand.agreement.web.DefinitionBody.ListBody;
import io.firsthand.definition.Content;
import io.firsthand.definition.Contents;
import io.firsthand.definition.Reading;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.web.NotValid;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Definitions for programs: what is in force, drafts, and their way to both sides. */
@RestController
@RequestMapping(path = "/api/v1/definitions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Definitions")
class DefinitionApi {

    private static final int MOST = 200;

    private final Agreements agreements;
    private final Signatures signatures;
    private final AgreementProblems problems;
    private final DefinitionLookup lookup;

    DefinitionApi(Agreements agreements, Signatures signatures, AgreementProblems problems, DefinitionLookup lookup) {
        this.agreements = agreements;
        this.signatures = signatures;
        this.problems = problems;
        this.lookup = lookup;
    }

    @GetMapping
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "List definitions", description = "The last made first.")
    ListBody list(
            @Parameter(description = "Any of draft, proposed, in_force, superseded, declined, withdrawn; else all")
                    @RequestParam
                    Optional<Set<String>> state,
            @RequestParam Optional<UUID> after,
            @Parameter(description = "At most 200") @RequestParam(defaultValue = "50") int limit) {
        var wanted =
                state.map(it -> it.stream().map(DefinitionApi::state).toList()).orElse(List.of(State.values()));
        var most = Math.clamp(limit, 1, MOST - 1);
        var found = agreements.page(wanted, after.orElse(null), most + 1);
        var page = found.stream().limit(most).toList();
        var open = agreements.openObjections(page.stream().map(Definition::id).toList());
        return new ListBody(
                page.stream()
                        .map(it -> DefinitionBody.of(it, open.getOrDefault(it.id(), 0), signatures.of(it.id())))
                        .toList(),
                found.size() > most ? page.getLast().id() : null);
    }

    @GetMapping("/in-force")
    @Requires(Permission.READ_LEADS)
    @Operation(
            summary = "List what leads are judged by",
            description = "One for each segment, the first whose condition is met holds; the one for all other leads"
                    + " last. Empty until both sides have signed one.")
    List<InForceBody> inForce() {
        return agreements.inForce().stream().map(InForceBody::of).toList();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.WRITE_DEFINITION)
    @Operation(
            summary = "Draft a definition",
            description = "The body is its content. It may have faults as long as it is a draft; proposing it names"
                    + " them.")
    ResponseEntity<DefinitionBody> create(
            @RequestBody JsonNode content,
            @Parameter(description = "The version it is made from") @RequestParam Optional<UUID> from,
            Actor actor) {
        var source = from.map(lookup::forProgram).map(Definition::id).orElse(null);
        var it = agreements.create(read(content), source, actor);
        return ResponseEntity.created(URI.create("/api/v1/definitions/" + it.id()))
                .header(HttpHeaders.ETAG, AgreementProblems.tag(it))
                .body(body(it));
    }

    @GetMapping("/{id}")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "Get a definition", description = "With its revision as `ETag`.")
    ResponseEntity<DefinitionBody> get(@PathVariable UUID id) {
        return answer(lookup.forProgram(id));
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.WRITE_DEFINITION)
    @Operation(
            summary = "Change a draft",
            description = "The body is its whole content; `If-Match` the revision that you read. A proposed one is a"
                    + " draft again by that, and its signatures are void.")
    ResponseEntity<DefinitionBody> change(
            @PathVariable UUID id,
            @Parameter(description = "The ETag that came with the definition", required = true, example = "\"3\"")
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch,
            @RequestBody JsonNode content,
            Actor actor) {
        var revision = AgreementProblems.revision(ifMatch, lookup.forProgram(id));
        return switch (agreements.save(id, revision, read(content), actor)) {
            case Saved.Done(var now) -> answer(now);
            case Saved.Conflict(var theirs) -> throw AgreementProblems.stale(theirs);
            case Saved.Closed(var now) -> throw AgreementProblems.notNow(now);
            case Saved.TooLong() -> throw tooLong();
            case Saved.Missing() -> throw AgreementProblems.missing("definition");
        };
    }

    private Content read(JsonNode json) {
        return switch (Contents.read(json.toString())) {
            case Reading.Of(var content) -> {
                if (content.json().length() > Content.MOST_BYTES) {
                    throw tooLong();
                }
                yield content;
            }
            case Reading.Wrong(var wrong) -> throw problems.faulty(wrong);
        };
    }

    private static RuntimeException tooLong() {
        return NotValid.of("", "A definition has at most %,d bytes.".formatted(Content.MOST_BYTES));
    }

    private ResponseEntity<DefinitionBody> answer(Definition it) {
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, AgreementProblems.tag(it))
                .body(body(it));
    }

    private DefinitionBody body(Definition it) {
        var open = agreements.openObjections(List.of(it.id())).getOrDefault(it.id(), 0);
        return DefinitionBody.of(it, open, signatures.of(it.id()));
    }

    private static State state(String id) {
        return State.of(id)
                .orElseThrow(() -> NotValid.of(
                        "state",
                        "There is no such state; use draft, proposed, in_force, superseded, declined or"
                                + " withdrawn."));
    }
}
