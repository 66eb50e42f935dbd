package io.firsthand.attachment.web;

import io.firsthand.attachment.Attaching;
import io.firsthand.attachment.Attachment;
import io.firsthand.attachment.Attachments;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.web.LeadProblems;
import io.firsthand.web.NotValid;
import io.firsthand.web.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
import org.springframework.web.multipart.MultipartFile;

/** Files on leads for programs. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Attachments")
class AttachmentApi {

    private final Attachments attachments;
    private final Leads leads;
    private final Words words;

    AttachmentApi(Attachments attachments, Leads leads, Words words) {
        this.attachments = attachments;
        this.leads = leads;
        this.words = words;
    }

    @GetMapping("/leads/{id}/attachments")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "List the files of a lead", description = "In the order they were added.")
    List<AttachmentBody> list(@PathVariable UUID id) {
        return attachments.of(known(id)).stream().map(AttachmentBody::of).toList();
    }

    @PostMapping("/leads/{id}/attachments")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.WRITE_LEADS)
    @Operation(
            summary = "Put a file on a lead",
            description =
                    "As `multipart/form-data` with the part `file`: PDF, PNG, JPEG, WebP, HEIC, plain text, CSV,"
                            + " DOCX, XLSX, PPTX, MP3, M4A, OGG or WAV, told by its bytes; 10 MB and 50 files of a lead at most.")
    ResponseEntity<AttachmentBody> attach(
            @PathVariable UUID id, @RequestParam Optional<MultipartFile> file, Actor actor) throws IOException {
        var lead = known(id);
        if (file.isEmpty()) {
            throw refused(new Attaching.Refused(Attaching.Reason.EMPTY, 0));
        }
        try (var content = file.get().getInputStream()) {
            var name = Objects.requireNonNullElse(file.get().getOriginalFilename(), "");
            return switch (attachments.attach(lead, name, content, actor)) {
                case Attaching.Attached(var it) ->
                    ResponseEntity.created(URI.create("/api/v1/attachments/" + it.id()))
                            .body(AttachmentBody.of(it));
                case Attaching.Missing _ -> throw LeadProblems.missing("lead");
                case Attaching.Refused it -> throw refused(it);
            };
        }
    }

    @GetMapping("/attachments/{id}")
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "Get what is known of a file", description = "Its content is at `content` below it.")
    AttachmentBody get(@PathVariable UUID id) {
        return AttachmentBody.of(find(id));
    }

    /** Another name. */
    @Schema(name = "AttachmentName")
    record NameBody(
            @Schema(example = "Quote.pdf", maxLength = 200) @Nullable String name) {}

    @PatchMapping(
            path = "/attachments/{id}",
            consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    @Requires(Permission.WRITE_LEADS)
    @Operation(summary = "Rename a file")
    AttachmentBody rename(@PathVariable UUID id, @RequestBody NameBody body, Actor actor) {
        var it = find(id);
        if (!attachments.rename(it.id(), body.name() == null ? "" : body.name(), actor)) {
            throw refused(new Attaching.Refused(Attaching.Reason.BAD_NAME, 0));
        }
        return AttachmentBody.of(find(id));
    }

    @DeleteMapping("/attachments/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.WRITE_LEADS)
    @Operation(
            summary = "Take a file back",
            description = "It is no longer shown; that it was there, and who took it back, stays on record.")
    void withdraw(@PathVariable UUID id, Actor actor) {
        attachments.withdraw(find(id).id(), actor);
    }

    private ErrorResponseException refused(Attaching.Refused it) {
        return NotValid.of(
                it.reason() == Attaching.Reason.BAD_NAME ? "name" : "file",
                words.say(Locale.ENGLISH, it.messageKey(), it.limit()));
    }

    private Attachment find(UUID id) {
        return attachments.get(id).filter(it -> !it.withdrawn()).orElseThrow(() -> LeadProblems.missing("file"));
    }

    private LeadId known(UUID id) {
        return leads.get(new LeadId(id))
                .orElseThrow(() -> LeadProblems.missing("lead"))
                .id();
    }
}
