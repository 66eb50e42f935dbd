package io.firsthand.duplicate.web;

import io.firsthand.duplicate.Cursor;
import io.firsthand.duplicate.Decision;
import io.firsthand.duplicate.Duplicates;
import io.firsthand.duplicate.Pair;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.ContactField;
import io.firsthand.lead.ContactNews;
import io.firsthand.web.Flash;
import io.firsthand.web.Redirect;
import io.firsthand.web.Tab;
import io.firsthand.web.Words;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Deciding which contacts are one person. */
@Controller
@RequestMapping("/duplicates")
class DuplicatePages {

    private static final int CARDS = 10;

    private final Duplicates duplicates;
    private final ContactNews news;
    private final PairCards cards;
    private final Words words;

    DuplicatePages(Duplicates duplicates, ContactNews news, PairCards cards, Words words) {
        this.duplicates = duplicates;
        this.news = news;
        this.cards = cards;
        this.words = words;
    }

    @GetMapping
    @Requires(Permission.READ_LEADS)
    View list(
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(defaultValue = "") String after,
            Actor actor,
            Locale locale) {
        var shown = Pair.State.of(state).orElse(Pair.State.OPEN);
        var page = duplicates.list(shown, Cursor.of(after), CARDS);
        var open = duplicates.open(DuplicatesPage.MOST_COUNTED);
        return new DuplicatesPage(
                cards.of(page.pairs(), locale),
                shown,
                Arrays.stream(Pair.State.values())
                        .map(it -> new Tab(
                                words.say(locale, "duplicate.state." + it.id()),
                                href(it),
                                it == shown,
                                it == Pair.State.OPEN ? open : null))
                        .toList(),
                after.isEmpty() ? null : href(shown),
                page.next()
                        .map(it -> "/duplicates?state=" + shown.id() + "&after=" + it.text())
                        .orElse(null),
                open,
                news.waiting(DuplicatesPage.MOST_COUNTED),
                actor.may(Permission.MERGE_CONTACTS));
    }

    private static String href(Pair.State state) {
        return state == Pair.State.OPEN ? "/duplicates" : "/duplicates?state=" + state.id();
    }

    @GetMapping("/{id}")
    @Requires(Permission.READ_LEADS)
    View show(@PathVariable UUID id, Actor actor, Locale locale) {
        var pair = duplicates.find(id).orElseThrow(DuplicatePages::missing);
        return new PairPage(cards.of(List.of(pair), locale).getFirst(), actor.may(Permission.MERGE_CONTACTS));
    }

    @PostMapping("/{id}/merge")
    @Requires(Permission.MERGE_CONTACTS)
    View merge(@PathVariable UUID id, @RequestParam Map<String, String> form, Actor actor, Locale locale) {
        var pair = duplicates.find(id).orElseThrow(DuplicatePages::missing);
        var stays = side(form, "survivor", PairCard.ONE);
        var survivor = stays.equals(PairCard.ONE) ? pair.one() : pair.other();
        var taken = EnumSet.noneOf(ContactField.class);
        for (var field : PairCards.CHOICES) {
            if (!side(form, field.id(), stays).equals(stays)) {
                taken.add(field);
            }
        }
        var withLeads = "true".equals(form.get("leads"));
        return answer(duplicates.merge(id, survivor.id(), taken, withLeads, actor), id, locale);
    }

    private static String side(Map<String, String> form, String field, String otherwise) {
        var chosen = form.getOrDefault(field, "");
        return chosen.equals(PairCard.ONE) || chosen.equals(PairCard.OTHER) ? chosen : otherwise;
    }

    @PostMapping("/{id}/dismissal")
    @Requires(Permission.MERGE_CONTACTS)
    View dismiss(@PathVariable UUID id, Actor actor, Locale locale) {
        return answer(duplicates.dismiss(id, actor), id, locale);
    }

    @PostMapping("/{id}/undo")
    @Requires(Permission.MERGE_CONTACTS)
    View undo(@PathVariable UUID id, Actor actor, Locale locale) {
        return answer(duplicates.takeBack(id, actor), id, locale);
    }

    private View answer(Decision decision, UUID id, Locale locale) {
        var queue = Redirect.to("/duplicates");
        return switch (decision) {
            case Decision.Made(var pair) ->
                queue.saying(
                                pair.state() == Pair.State.MERGED
                                        ? "duplicate.done.merged"
                                        : "duplicate.done.dismissed",
                                pair.one().details().shown(),
                                pair.other().details().shown())
                        .undoneBy("/duplicates/" + id + "/undo");
            case Decision.TakenBack(var _, var kept) ->
                kept.isEmpty()
                        ? queue.saying("duplicate.done.undone")
                        : queue.with(Flash.Kind.NOTE, "duplicate.done.kept", fields(kept, locale));
            case Decision.Decided _ -> queue.with(Flash.Kind.NOTE, "duplicate.decided");
            case Decision.Elsewhere _ -> queue.with(Flash.Kind.NOTE, "duplicate.elsewhere");
            case Decision.Missing() -> throw missing();
        };
    }

    private String fields(Set<ContactField> kept, Locale locale) {
        return kept.stream()
                .sorted()
                .map(it -> words.say(locale, "lead.field." + it.id()))
                .collect(Collectors.joining(", "));
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
