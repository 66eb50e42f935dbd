package io.firsthand.directory.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.Contact;
import io.firsthand.lead.ContactBook;
import io.firsthand.lead.ContactField;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.ContactSection;
import io.firsthand.lead.Edit;
import io.firsthand.lead.LeadChange;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadSection.Column;
import io.firsthand.lead.Leads;
import io.firsthand.web.Flash;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import io.firsthand.web.Words;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

@Controller
@RequestMapping("/contacts")
class ContactPages {

    private static final int ROWS = 50;
    private static final List<ContactField> FIELDS =
            List.of(ContactField.NAME, ContactField.TITLE, ContactField.EMAIL, ContactField.PHONE);

    private final ContactBook book;
    private final Leads leads;
    private final ObjectProvider<ContactSection> sections;
    private final Words words;

    ContactPages(ContactBook book, Leads leads, ObjectProvider<ContactSection> sections, Words words) {
        this.book = book;
        this.leads = leads;
        this.sections = sections;
        this.words = words;
    }

    @GetMapping
    @Requires(Permission.READ_LEADS)
    View list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<UUID> after,
            @RequestHeader("HX-Request") Optional<String> byHtmx) {
        var rows = q.isBlank() ? page(after) : new ContactRows(book.search(q, ROWS), q, null, null);
        return byHtmx.isPresent() ? rows : new ContactsPage(rows);
    }

    private ContactRows page(Optional<UUID> after) {
        var found = book.page(after.map(ContactId::new).orElse(null), ROWS + 1);
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        var next =
                found.size() > ROWS ? "/contacts?after=" + shown.getLast().id().value() : null;
        return new ContactRows(shown, "", after.isPresent() ? "/contacts" : null, next);
    }

    @GetMapping("/{id}")
    @Requires(Permission.READ_LEADS)
    View show(@PathVariable UUID id, Actor actor, Locale locale) {
        var contact = contact(id);
        if (contact.mergedInto() != null) {
            return Redirect.to("/contacts/" + contact.mergedInto().value())
                    .with(
                            Flash.Kind.NOTE,
                            "directory.mergedInto",
                            contact.details().shown());
        }
        return page(contact, typed(contact), Mistakes.NONE, false, actor, locale);
    }

    @PostMapping("/{id}")
    @Requires(Permission.WRITE_LEADS)
    View change(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "0") long version,
            Actor actor,
            Locale locale) {
        var contact = contact(id);
        if (contact.leads().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        var before = typed(contact);
        var change = LeadChange.NONE;
        for (var field : FIELDS) {
            var name = "contact." + field.id();
            var value = typed.getOrDefault(name, "").strip();
            if (!value.equals(before.get(name))) {
                change = change.with(field, value.isEmpty() ? null : value);
            }
        }
        return switch (leads.change(newest(contact), version, change, actor)) {
            case Edit.Done _ -> Redirect.to("/contacts/" + id).saying("directory.saved");
            case Edit.Missing _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Edit.Stale _ ->
                page(contact, typed, Mistakes.NONE, true, actor, locale).status(HttpStatus.CONFLICT);
            case Edit.Refused(var mistakes) ->
                page(contact, typed, Told.of(mistakes, words, locale), false, actor, locale)
                        .status(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private ContactPage page(
            Contact contact, Map<String, String> typed, Mistakes mistakes, boolean stale, Actor actor, Locale locale) {
        return new ContactPage(
                contact,
                leads.all(contact.leads()),
                sections(Column.MAIN, contact, actor, locale),
                sections(Column.SIDE, contact, actor, locale),
                typed,
                mistakes,
                stale,
                actor.may(Permission.WRITE_LEADS));
    }

    private List<Html> sections(Column column, Contact contact, Actor actor, Locale locale) {
        return sections.stream()
                .filter(section -> section.column() == column)
                .sorted(Comparator.comparingInt(ContactSection::order))
                .flatMap(section -> section.of(contact.id(), actor, locale).stream())
                .toList();
    }

    /** The one that stands first on the page, too. */
    private LeadId newest(Contact contact) {
        return leads.all(contact.leads()).getFirst().id();
    }

    private static Map<String, String> typed(Contact contact) {
        var typed = new HashMap<String, String>();
        for (var field : FIELDS) {
            var value = contact.details().get(field);
            typed.put("contact." + field.id(), value == null ? "" : value);
        }
        return typed;
    }

    private Contact contact(UUID id) {
        return leads.contact(new ContactId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
