package io.firsthand.privacy.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.Contact;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.privacy.Certificate.Cause;
import io.firsthand.privacy.Copies;
import io.firsthand.privacy.ErasureOrder;
import io.firsthand.privacy.ErasureOrder.NoteOf;
import io.firsthand.privacy.ErasureOutcome;
import io.firsthand.privacy.Erasures;
import io.firsthand.privacy.Persons;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Copies of personal data, and its erasure. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Requires(Permission.MANAGE_PRIVACY)
@Tag(name = "Privacy")
class ErasureApi {

    private static final int MOST = 200;

    private final Persons persons;
    private final Copies copies;
    private final Erasures erasures;
    private final Told told;
    private final PrivacyProblems problems;

    ErasureApi(Persons persons, Copies copies, Erasures erasures, Told told, PrivacyProblems problems) {
        this.persons = persons;
        this.copies = copies;
        this.erasures = erasures;
        this.told = told;
        this.problems = problems;
    }

    /** Somebody who was found. */
    @Schema(name = "FoundPerson")
    record FoundBody(
            UUID contact,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            List<UUID> leads) {

        static FoundBody of(Contact it) {
            return new FoundBody(
                    it.id().value(),
                    it.details().name(),
                    it.details().email(),
                    it.details().phone(),
                    it.leads().stream().map(LeadId::value).toList());
        }
    }

    @GetMapping("/persons")
    @Operation(summary = "Find a person by e-mail address, phone number or name", description = "At most 50 contacts.")
    List<FoundBody> find(@RequestParam(defaultValue = "") String q) {
        return persons.find(q.substring(0, Math.min(q.length(), MOST))).stream()
                .map(FoundBody::of)
                .toList();
    }

    @GetMapping("/contacts/{id}/personal-data")
    @Operation(
            summary = "Get all that is kept of a person",
            description = "That it was asked for, and by whom, is written on the person’s leads.")
    CopyBody copy(@PathVariable UUID id, Actor actor) {
        return copies.of(List.of(new ContactId(id)), actor)
                .map(told::copy)
                .orElseThrow(() -> PrivacyProblems.missing("contact"));
    }

    /** A note on somebody else's lead. */
    @Schema(name = "Mention")
    record MentionBody(UUID lead, UUID note, String text) {}

    /** What an erasure would do. */
    @Schema(name = "ErasurePreview")
    record PreviewBody(
            List<CertificateBody.WentBody> goes,

            @Schema(description = "What would stay and why, in words")
            List<String> stays,

            @Schema(description = "Other contacts who may be the same person")
            List<FoundBody> alike,

            @Schema(description = "Notes on other people’s leads that name the person, to be decided on")
            List<MentionBody> mentions) {}

    @GetMapping("/contacts/{id}/erasure")
    @Operation(summary = "See what the erasure of a person would do")
    PreviewBody preview(@PathVariable UUID id, @RequestParam(defaultValue = "") Set<UUID> also) {
        return erasures.preview(contacts(id, also))
                .map(it -> new PreviewBody(
                        told.went(it.goes()),
                        told.stays(it.stays()),
                        it.alike().stream().map(FoundBody::of).toList(),
                        it.mentions().stream()
                                .map(mention -> new MentionBody(
                                        mention.lead().id().value(),
                                        mention.note().id(),
                                        mention.note().text()))
                                .toList()))
                .orElseThrow(() -> PrivacyProblems.missing("contact"));
    }

    /** A note that is to go, too. */
    @Schema(name = "NoteToErase")
    record NoteBody(@Nullable UUID lead, @Nullable UUID note) {}

    /** An order to erase somebody. */
    @Schema(name = "NewErasure")
    record OrderBody(
            @Schema(description = "The person’s e-mail address, name or number, as it is shown") @Nullable String confirmation,

            @Schema(description = "request, objection, withdrawn_consent, unlawful or retention; request, if absent")
            @Nullable String cause,

            @Schema(description = "A number of your own, such as a ticket’s; nothing about the person", maxLength = 60)
            @Nullable String reference,

            @Schema(description = "Other contacts that are the same person") @Nullable Set<UUID> also,

            @Schema(description = "Notes on other people’s leads that are to go, too") @Nullable Set<NoteBody> notes) {}

    @PostMapping("/contacts/{id}/erasure")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Erase a person everywhere", description = "Answers with the certificate. Cannot be undone.")
    CertificateBody erase(@PathVariable UUID id, @RequestBody OrderBody body, Actor actor) {
        var order = new ErasureOrder(
                contacts(id, Optional.ofNullable(body.also()).orElse(Set.of())),
                Optional.ofNullable(body.confirmation()).orElse(""),
                cause(body.cause()),
                body.reference(),
                notes(Optional.ofNullable(body.notes()).orElse(Set.of())));
        return switch (erasures.erase(order, actor)) {
            case ErasureOutcome.Erased(var it) -> told.certificate(it, erasures.index(it));
            case ErasureOutcome.UnknownContact() -> throw PrivacyProblems.missing("contact");
            case ErasureOutcome.Refused(var mistakes) -> throw problems.refused(mistakes);
        };
    }

    @GetMapping("/erasures")
    @Operation(summary = "List certificates of erasure", description = "The latest first; send the last id as before.")
    List<CertificateBody> list(@RequestParam Optional<UUID> before, @RequestParam(defaultValue = "50") int limit) {
        return erasures.list(before, Math.clamp(limit, 1, MOST)).stream()
                .map(it -> told.certificate(it, erasures.index(it)))
                .toList();
    }

    @GetMapping("/erasures/{id}")
    @Operation(summary = "Get a certificate of erasure")
    CertificateBody certificate(@PathVariable UUID id) {
        return erasures.certificate(id)
                .map(it -> told.certificate(it, erasures.index(it)))
                .orElseThrow(() -> PrivacyProblems.missing("erasure"));
    }

    private Cause cause(@Nullable String given) {
        return given == null
                ? Cause.REQUEST
                : Cause.of(given)
                        .orElseThrow(() -> problems.refused(List.of(new Mistake(
                                "cause",
                                Reason.UNKNOWN_CHOICE,
                                Stream.of(Cause.values()).map(Cause::id).collect(Collectors.joining(", "))))));
    }

    private static Set<NoteOf> notes(Set<NoteBody> given) {
        var notes = new HashSet<NoteOf>();
        for (var it : given) {
            var lead = it.lead();
            var note = it.note();
            if (lead != null && note != null) {
                notes.add(new NoteOf(new LeadId(lead), note));
            }
        }
        return notes;
    }

    private static Set<ContactId> contacts(UUID id, Set<UUID> also) {
        return Stream.concat(Stream.of(id), also.stream()).map(ContactId::new).collect(Collectors.toSet());
    }
}
