package io.firsthand.privacy.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.Contact;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.privacy.Certificate.Cause;
import io.firsthand.privacy.Copies;
import io.firsthand.privacy.ErasureOrder;
import io.firsthand.privacy.ErasureOrder.NoteOf;
import io.firsthand.privacy.ErasureOutcome;
import io.firsthand.privacy.Erasures;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** One person: the copy of their data, and their erasure. */
@Controller
@RequestMapping("/privacy/people/{id}")
@Requires(Permission.MANAGE_PRIVACY)
class PersonPages {

    private static final String NOTE = "[0-9a-f-]{36}/[0-9a-f-]{36}";

    private final Leads leads;
    private final Copies copies;
    private final Erasures erasures;
    private final Told told;

    PersonPages(Leads leads, Copies copies, Erasures erasures, Told told) {
        this.leads = leads;
        this.copies = copies;
        this.erasures = erasures;
        this.told = told;
    }

    @GetMapping
    View copy(@PathVariable UUID id, Actor actor) {
        return new CopyPage(contact(id), copyOf(id, actor));
    }

    @GetMapping(path = "/copy.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CopyBody> download(@PathVariable UUID id, Actor actor) {
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"personal-data.json\"")
                .body(told.copy(copyOf(id, actor)));
    }

    private Copies.Copy copyOf(UUID id, Actor actor) {
        return copies.of(List.of(new ContactId(id)), actor).orElseThrow(PersonPages::missing);
    }

    @GetMapping("/erasure")
    View preview(@PathVariable UUID id, @RequestParam(defaultValue = "") Set<UUID> also, Locale locale) {
        return page(id, also, Cause.REQUEST.id(), "", Set.of(), Mistakes.NONE, locale);
    }

    @PostMapping("/erasure")
    View erase(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") Set<UUID> also,
            @RequestParam(defaultValue = "") String confirmation,
            @RequestParam(defaultValue = "request") String cause,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") Set<String> note,
            Actor actor,
            Locale locale) {
        var ticked = note.stream().filter(it -> it.matches(NOTE)).collect(Collectors.toSet());
        var order = new ErasureOrder(
                contacts(id, also),
                confirmation,
                Cause.of(cause).orElse(Cause.REQUEST),
                reference,
                ticked.stream().map(PersonPages::noteOf).collect(Collectors.toSet()));
        return switch (erasures.erase(order, actor)) {
            case ErasureOutcome.Erased(var certificate) ->
                Redirect.to("/privacy/erasures/" + certificate.id()).saying("privacy.erased");
            case ErasureOutcome.UnknownContact() -> throw missing();
            case ErasureOutcome.Refused(var mistakes) ->
                page(id, also, cause, reference, ticked, told.mistakes(mistakes, locale), locale)
                        .status(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private static NoteOf noteOf(String text) {
        var slash = text.indexOf('/');
        return new NoteOf(
                new LeadId(UUID.fromString(text.substring(0, slash))), UUID.fromString(text.substring(slash + 1)));
    }

    private ErasurePage page(
            UUID id,
            Set<UUID> also,
            String cause,
            String reference,
            Set<String> notes,
            Mistakes mistakes,
            Locale locale) {
        var preview = erasures.preview(contacts(id, also)).orElseThrow(PersonPages::missing);
        return new ErasurePage(contact(id), preview, told.causes(locale), cause, reference, notes, mistakes);
    }

    private static Set<ContactId> contacts(UUID id, Set<UUID> also) {
        var all = new HashSet<UUID>(also);
        all.add(id);
        return all.stream().map(ContactId::new).collect(Collectors.toSet());
    }

    private Contact contact(UUID id) {
        return leads.contact(new ContactId(id)).orElseThrow(PersonPages::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
