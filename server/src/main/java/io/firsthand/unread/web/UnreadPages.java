package io.firsthand.unread.web;

import io.firsthand.capture.Captures;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.Edit;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Mistake;
import io.firsthand.unread.UnreadCard;
import io.firsthand.unread.UnreadCards;
import io.firsthand.web.Flash;
import io.firsthand.web.Redirect;
import io.firsthand.web.Words;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Taking over what a late reading offers, or leaving it. */
@Controller
@RequestMapping("/conversations/{id}/card")
@Requires(Permission.WRITE_LEADS)
class UnreadPages {

    private final UnreadCards cards;
    private final Captures captures;
    private final Words words;

    UnreadPages(UnreadCards cards, Captures captures, Words words) {
        this.cards = cards;
        this.captures = captures;
        this.words = words;
    }

    @PostMapping
    View take(@PathVariable UUID id, @RequestParam(defaultValue = "") String field, Actor actor, Locale locale) {
        var lead = lead(find(id));
        var back = Redirect.to("/leads/" + lead.value());
        return switch (cards.take(id, field, actor).orElseThrow(UnreadPages::missing)) {
            case Edit.Done _ -> back.saying("unread.taken");
            case Edit.Missing _ -> throw missing();
            case Edit.Stale _ -> throw new IllegalStateException("Any version was asked for");
            case Edit.Refused(var mistakes) -> back.with(Flash.Kind.FAILED, "unread.refused", told(mistakes, locale));
        };
    }

    private String told(List<Mistake> mistakes, Locale locale) {
        return mistakes.stream()
                .map(it -> words.say(locale, it.messageKey(), it.detail()))
                .collect(Collectors.joining(" "));
    }

    @PostMapping("/dismissal")
    View leave(@PathVariable UUID id) {
        var lead = lead(find(id));
        cards.leave(id, true);
        return Redirect.to("/leads/" + lead.value())
                .saying("unread.left")
                .undoneBy("/conversations/" + id + "/card/restoration");
    }

    @PostMapping("/restoration")
    View restore(@PathVariable UUID id) {
        var lead = lead(find(id));
        cards.leave(id, false);
        return Redirect.to("/leads/" + lead.value());
    }

    private UnreadCard find(UUID conversation) {
        return cards.find(conversation).orElseThrow(UnreadPages::missing);
    }

    private LeadId lead(UnreadCard card) {
        return captures.shownFor(card.lead());
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
