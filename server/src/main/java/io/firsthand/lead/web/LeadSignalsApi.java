package io.firsthand.lead.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.lead.Signal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a website or another system saw the buyer do. */
@RestController
@RequestMapping(path = "/api/v1/leads/{id}/signals", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Leads")
class LeadSignalsApi {

    private static final String KINDS =
            Arrays.stream(Signal.Kind.values()).map(Signal.Kind::id).collect(Collectors.joining(", "));

    private final Leads leads;
    private final LeadProblems problems;
    private final Clock clock;

    LeadSignalsApi(Leads leads, LeadProblems problems, Clock clock) {
        this.leads = leads;
        this.problems = problems;
        this.clock = clock;
    }

    /** Something the buyer did, as the API tells it. */
    @Schema(name = "Signal")
    record SignalBody(
            @Schema(
                    example = "explicit",
                    description = "`explicit` if they asked for something, `engagement` if they only showed interest")
            @Nullable String kind,

            @Schema(example = "pricing", description = "What, as conditions name it", maxLength = 200) @Nullable String name,

            @Schema(description = "Now if absent") @Nullable Instant at) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.WRITE_LEADS)
    @Operation(
            summary = "Record what the buyer did",
            description = "A visit, a download, a request for a demo: conditions of definitions and tracks count them.")
    ResponseEntity<SignalBody> record(@PathVariable UUID id, @RequestBody SignalBody body, Actor actor) {
        var kind = Arrays.stream(Signal.Kind.values())
                .filter(it -> it.id().equals(body.kind()))
                .findFirst()
                .orElseThrow(() -> problems.refused(List.of(
                        body.kind() == null || body.kind().isBlank()
                                ? new Mistake("kind", Reason.MISSING, "")
                                : new Mistake("kind", Reason.UNKNOWN_CHOICE, KINDS))));
        var at = body.at() == null ? clock.instant() : body.at();
        var signal = new Signal(kind, body.name() == null ? "" : body.name(), at);
        return problems.answer(
                leads.recordSignal(new LeadId(id), signal, actor),
                lead -> ResponseEntity.status(HttpStatus.CREATED)
                        .header(HttpHeaders.ETAG, ETags.of(lead.version()))
                        .body(new SignalBody(kind.id(), signal.name().strip(), at)));
    }
}
