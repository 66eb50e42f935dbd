package io.firsthand.handoff.web;

import io.firsthand.handoff.Inbox;
import io.firsthand.handoff.InboxSection;
import io.firsthand.handoff.Replies;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Caller;
import io.firsthand.identity.Function;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Person;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Requires;
import io.firsthand.identity.Role;
import io.firsthand.web.Back;
import io.firsthand.web.Html;
import io.firsthand.web.Words;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private final Replies replies;
    private final People people;
    private final Words words;
    private final ObjectProvider<InboxSection> sections;

    InboxPages(
            Inbox inbox,
            InboxRows rows,
            Replies replies,
            People people,
            Words words,
            ObjectProvider<InboxSection> sections) {
        this.inbox = inbox;
        this.rows = rows;
        this.replies = replies;
        this.people = people;
        this.words = words;
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
        var isOwn = whose.id().equals(reader.id());
        var here = isOwn ? "/inbox" : "/inbox?person=" + whose.id().value();
        var part = new InboxPart(
                rows(page, actor, locale),
                after.map(it -> Back.and(here, "after=" + it)).orElse(here),
                page.next().map(it -> Back.and(here, "after=" + it.text())).orElse(null));
        return byHtmx.isPresent()
                ? part
                : new InboxPage(
                        part,
                        isOwn ? null : whose.name(),
                        whose.id().value().toString(),
                        others(reader, locale),
                        isOwn ? above(actor, locale) : List.of());
    }

    private List<Html> above(Actor actor, Locale locale) {
        return sections.orderedStream()
                .flatMap(it -> it.of(actor, locale).stream())
                .toList();
    }

    /** All of them are with the same person, so that what the reader may with one is true of all. */
    private List<InboxRow> rows(Inbox.Page page, Actor actor, Locale locale) {
        var may = page.items().stream()
                .findFirst()
                .filter(it -> replies.mayAnswer(it.handoff(), actor))
                .isPresent();
        return rows.of(page.items(), actor, locale).stream()
                .map(it -> it.answeredBy(may))
                .toList();
    }

    /** Whose inboxes managers may look into: their own, those of sales, and of whoever else has something. */
    private Map<String, String> others(Person reader, Locale locale) {
        var others = new LinkedHashMap<String, String>();
        if (reader.role() == Role.MEMBER) {
            return others;
        }
        var all = people.all().stream().filter(Person::active).toList();
        var open = inbox.sizes(all.stream().map(Person::id).toList());
        others.put(reader.id().value().toString(), words.say(locale, "handoff.inbox.mine", open(open, reader)));
        all.stream()
                .filter(it -> !it.id().equals(reader.id()))
                .filter(it -> it.function() == Function.SALES || open.containsKey(it.id()))
                .sorted(Comparator.comparing(Person::name))
                .forEach(it -> others.put(
                        it.id().value().toString(),
                        words.say(locale, "handoff.inbox.whose", it.name(), open(open, it))));
        return others;
    }

    private static int open(Map<PersonId, Integer> open, Person person) {
        return open.getOrDefault(person.id(), 0);
    }

    private Person other(PersonId id, Person reader) {
        return people.find(id)
                .filter(it -> it.id().equals(reader.id()) || reader.role() != Role.MEMBER)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
