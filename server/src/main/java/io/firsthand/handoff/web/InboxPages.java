package io.firsthand.handoff.web;

import io.firsthand.handoff.Inbox;
import io.firsthand.handoff.InboxSection;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Caller;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Person;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Requires;
import io.firsthand.identity.Role;
import io.firsthand.web.Html;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The leads that are with a person, by urgency; managers see those of others, too. */
@Controller
@RequestMapping("/inbox")
class InboxPages {

    private static final int ROWS = 25;

    private final Inbox inbox;
    private final InboxRows rows;
    private final People people;
    private final ObjectProvider<InboxSection> sections;

    InboxPages(Inbox inbox, InboxRows rows, People people, ObjectProvider<InboxSection> sections) {
        this.inbox = inbox;
        this.rows = rows;
        this.people = people;
        this.sections = sections;
    }

    @GetMapping
    @Requires(Permission.READ_LEADS)
    View show(
            @RequestParam Optional<UUID> person,
            @RequestParam Optional<String> after,
            @RequestHeader("HX-Request") Optional<String> byHtmx,
            Caller caller,
            Actor actor,
            Locale locale) {
        var reader = caller.person().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var whose = person.map(id -> other(new PersonId(id), reader)).orElse(reader);
        var page = inbox.of(whose.id(), after.flatMap(Inbox.Cursor::parse), ROWS);
        var base = whose.id().equals(reader.id())
                ? "/inbox?"
                : "/inbox?person=" + whose.id().value() + "&";
        var part = new InboxPart(
                rows.of(page.items(), actor, locale),
                base + after.map(it -> "after=" + it).orElse(""),
                page.next().map(it -> base + "after=" + it.text()).orElse(null));
        if (byHtmx.isPresent()) {
            return part;
        }
        return whose.id().equals(reader.id())
                ? new InboxPage(part, null, above(actor, locale))
                : new InboxPage(part, whose.name(), List.of());
    }

    private List<Html> above(Actor actor, Locale locale) {
        return sections.orderedStream()
                .flatMap(it -> it.of(actor, locale).stream())
                .toList();
    }

    private Person other(PersonId id, Person reader) {
        return people.find(id)
                .filter(it -> it.id().equals(reader.id()) || reader.role() != Role.MEMBER)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
