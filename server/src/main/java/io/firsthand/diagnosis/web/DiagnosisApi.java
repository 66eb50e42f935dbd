package io.firsthand.diagnosis.web;

import io.firsthand.diagnosis.Diagnoses;
import io.firsthand.diagnosis.DiagnosisJson;
import io.firsthand.diagnosis.Saved;
import io.firsthand.diagnosis.State;
import io.firsthand.diagnosis.Telling;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.web.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Diagnoses, for programs. */
@RestController
@RequestMapping(path = "/api/v1/diagnoses", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Diagnoses")
class DiagnosisApi {

    private final Diagnoses diagnoses;
    private final Words words;

    DiagnosisApi(Diagnoses diagnoses, Words words) {
        this.diagnoses = diagnoses;
        this.words = words;
    }

    @Schema(name = "Diagnosis")
    record DiagnosisBody(
            UUID id,
            @Schema(description = "running, done or failed") String state,
            Instant startedAt,

            @Schema(description = "How many findings are in each state: act, look, good, cannot_tell")
            Map<String, Long> states,

            @Schema(
                    description = "What was found, once it is done: volume and findings, each with question, answer,"
                            + " value, interval, limits, affected leads, money at stake and what to do")
            @Nullable Map<String, Object> report) {}

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Requires(Permission.WRITE_LEADS)
    @Operation(
            summary = "Run the diagnostic",
            description = "In the background: ask for it again under its Location until its state is done. One that is"
                    + " running already is returned instead.")
    ResponseEntity<DiagnosisBody> start(Actor actor) {
        var saved = diagnoses.start(actor);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/diagnoses/" + saved.id()))
                .body(body(saved, false));
    }

    @GetMapping
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "List diagnoses", description = "The last 60, the latest first, without what they found.")
    List<DiagnosisBody> list() {
        return diagnoses.latest().stream().map(it -> body(it, false)).toList();
    }

    @GetMapping("/{id}")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "Get a diagnosis", description = "How far it is, or what it found, in English.")
    DiagnosisBody get(@PathVariable UUID id) {
        return diagnoses
                .find(id)
                .map(it -> body(it, true))
                .orElseThrow(() -> new ErrorResponseException(
                        HttpStatus.NOT_FOUND,
                        ProblemDetail.forStatusAndDetail(
                                HttpStatus.NOT_FOUND, "There is no such diagnosis in this workspace"),
                        null));
    }

    private DiagnosisBody body(Saved it, boolean whole) {
        var states = new TreeMap<String, Long>();
        it.diagnosis().ifPresent(found -> {
            for (var state : State.values()) {
                states.put(state.id(), found.count(state));
            }
        });
        var telling = new Telling(words, Locale.ENGLISH, ZoneOffset.UTC);
        return new DiagnosisBody(
                it.id(),
                it.state().id(),
                it.startedAt(),
                states,
                whole
                        ? it.diagnosis()
                                .map(found -> DiagnosisJson.of(found, telling, List.of()))
                                .orElse(null)
                        : null);
    }
}
