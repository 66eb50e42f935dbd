package io.firsthand.lead.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadState.StageTime;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.lead.Note;
import io.firsthand.lead.Stage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What belongs to one lead: notes, stages, corrections of its source, timeline. */
@RestController
@RequestMapping(path = "/api/v1/leads/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Leads")
class LeadPartsApi {

    private final Leads leads;
    private final LeadProblems problems;

    LeadPartsApi(Leads leads, LeadProblems problems) {
        this.leads = leads;
        this.problems = problems;
    }

    /** A note, as the API tells it. */
    @Schema(name = "Note")
    record NoteBody(
            UUID id,
            String text,
            Instant at,

            @Schema(description = "The person or system that wrote it down")
            UUID by) {

        static NoteBody of(Note it) {
            return new NoteBody(it.id(), it.text(), it.at(), it.by());
        }
    }

    /** A note to be added. */
    @Schema(name = "NewNote")
    record NewNote(
            @Schema(example = "Wants a quote by Friday", maxLength = 20000) @Nullable String text) {}

    @GetMapping("/notes")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "List the notes of a lead", description = "The oldest first.")
    List<NoteBody> notes(@PathVariable UUID id) {
        return leads.notes(known(id)).stream().map(NoteBody::of).toList();
    }

    @PostMapping("/notes")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.WRITE_LEADS)
    @Operation(summary = "Add a note to a lead")
    ResponseEntity<NoteBody> addNote(@PathVariable UUID id, @RequestBody NewNote note, Actor actor) {
        var text = note.text() == null ? "" : note.text();
        return problems.answer(
                leads.addNote(new LeadId(id), text, actor),
                lead -> ResponseEntity.status(HttpStatus.CREATED)
                        .header(HttpHeaders.ETAG, ETags.of(lead.version()))
                        .body(NoteBody.of(leads.notes(lead.id()).getLast())));
    }

    /** A stage that a lead was in, as the API tells it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "StageTime")
    record StageBody(
            String stage,
            Instant enteredAt,

            @Schema(description = "Absent while it is still there") @Nullable Instant leftAt) {

        static StageBody of(StageTime it) {
            return new StageBody(it.stage().id(), it.entered(), it.left());
        }
    }

    /** A move to be made. */
    @Schema(name = "NewStage")
    record NewStage(
            @Schema(example = "mql", description = "One step on, one step back, or to rest") @Nullable String stage,

            @Schema(maxLength = 1000) @Nullable String reason) {}

    @GetMapping("/stages")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "List the stages a lead was in", description = "The first one first, with their times.")
    List<StageBody> stages(@PathVariable UUID id) {
        return leads.stages(known(id)).stream().map(StageBody::of).toList();
    }

    @PostMapping("/stages")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.WRITE_LEADS)
    @Operation(summary = "Move a lead to another stage")
    ResponseEntity<LeadBody> move(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody NewStage move,
            Actor actor) {
        var stage = Stage.of(move.stage() == null ? "" : move.stage())
                .orElseThrow(
                        () -> problems.refused(List.of(new Mistake("stage", Reason.UNKNOWN_STAGE, Stage.known()))));
        var version = ifMatch == null ? Leads.ANY_VERSION : ETags.version(ifMatch);
        return problems.answer(leads.move(new LeadId(id), version, stage, move.reason(), actor), LeadPartsApi::created);
    }

    /** A correction to be made. */
    @Schema(name = "NewSourceCorrection")
    record NewCorrection(
            @Nullable SourceBody source,

            @Schema(example = "She told me that she had seen the webinar", maxLength = 1000) @Nullable String reason) {}

    @PostMapping("/source-corrections")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.WRITE_LEADS)
    @Operation(
            summary = "Correct the source of a lead",
            description = "With a reason, which stays with it; the original source stays on show.")
    ResponseEntity<LeadBody> correct(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody NewCorrection correction,
            Actor actor) {
        var mistakes = new ArrayList<Mistake>();
        if (correction.source() == null || correction.source().channel() == null) {
            mistakes.add(new Mistake("source.channel", Reason.MISSING, ""));
        }
        var source = SourceBody.source(correction.source(), mistakes);
        if (!mistakes.isEmpty()) {
            throw problems.refused(mistakes);
        }
        var version = ifMatch == null ? Leads.ANY_VERSION : ETags.version(ifMatch);
        var reason = correction.reason() == null ? "" : correction.reason();
        return problems.answer(
                leads.correctSource(new LeadId(id), version, source, reason, actor), LeadPartsApi::created);
    }

    @GetMapping("/timeline")
    @Requires(Permission.READ_LEADS)
    @Operation(
            summary = "List what happened to a lead",
            description = "Every fact in the order it was written down, with its place in the log.")
    List<TimelineBody> timeline(@PathVariable UUID id) {
        return leads.timeline(known(id)).stream().map(TimelineBody::of).toList();
    }

    private static ResponseEntity<LeadBody> created(Lead lead) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.ETAG, ETags.of(lead.version()))
                .body(LeadBody.of(lead));
    }

    private LeadId known(UUID id) {
        return leads.get(new LeadId(id))
                .orElseThrow(() -> LeadProblems.missing("lead"))
                .id();
    }
}
