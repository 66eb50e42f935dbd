package io.firsthand.scan.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.Mistake;
import io.firsthand.scan.CardAcceptance;
import io.firsthand.scan.CardState;
import io.firsthand.scan.Deciding;
import io.firsthand.scan.Filled;
import io.firsthand.scan.ScannedCard;
import io.firsthand.scan.Scans;
import io.firsthand.web.Flash;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import io.firsthand.web.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Looking through cards one by one: accept, correct, skip. */
@Controller
@Requires(Permission.WRITE_LEADS)
class CardPages {

    private final Scans scans;
    private final CardAcceptance acceptance;
    private final Sides sides;
    private final Words words;

    CardPages(Scans scans, CardAcceptance acceptance, Sides sides, Words words) {
        this.scans = scans;
        this.acceptance = acceptance;
        this.sides = sides;
        this.words = words;
    }

    @GetMapping("/scans/cards/{id}")
    View look(@PathVariable UUID id, Locale locale) {
        var it = find(id);
        var lead = it.lead();
        return lead == null ? sides.page(it, null, Mistakes.NONE, locale) : Redirect.to("/leads/" + lead.value());
    }

    @PostMapping("/scans/cards/{id}")
    View accept(@PathVariable UUID id, @RequestParam Map<String, String> typed, Actor actor, Locale locale) {
        var it = find(id);
        var filled = new Filled(
                ContactDetails.of(
                        filled(typed, "contact.name"),
                        filled(typed, "contact.email"),
                        filled(typed, "contact.phone"),
                        filled(typed, "contact.title")),
                filled(typed, "company.name"),
                filled(typed, "notes"));
        return switch (acceptance.accept(id, filled, actor)) {
            case Deciding.Done(var _, var isNew) ->
                next(it).saying(
                                isNew ? "scan.accepted" : "scan.seen",
                                filled.contact().shown());
            case Deciding.Mend(var mistakes) ->
                sides.page(it, typed, told(mistakes, locale), locale).status(HttpStatus.UNPROCESSABLE_CONTENT);
            case Deciding.NotNow _ -> Redirect.to("/scans/" + it.batch()).with(Flash.Kind.NOTE, "scan.notNow");
        };
    }

    private Mistakes told(List<Mistake> mistakes, Locale locale) {
        var told = Mistakes.NONE;
        for (var it : mistakes) {
            var field = it.field().equals("contact") ? "contact.name" : it.field();
            told = told.and(field, words.say(locale, it.messageKey(), it.detail()));
        }
        return told;
    }

    @PostMapping("/scans/cards/{id}/skip")
    View skip(@PathVariable UUID id) {
        var it = find(id);
        scans.skip(id);
        return next(it).saying("scan.skipped").undoneBy("/scans/cards/" + id + "/restoration");
    }

    @PostMapping("/scans/cards/{id}/restoration")
    View restore(@PathVariable UUID id) {
        find(id);
        scans.restore(id);
        return Redirect.to("/scans/cards/" + id);
    }

    @PostMapping("/scans/cards/{id}/pairing")
    View pair(@PathVariable UUID id, @RequestParam(defaultValue = "true") boolean isBack) {
        find(id);
        var paired = scans.pair(id, isBack);
        var shown = scans.card(id).map(ScannedCard::front).orElse(null);
        var back = Redirect.to("/scans/cards/" + (shown == null ? id : shown));
        return paired
                ? back.saying(isBack ? "scan.paired" : "scan.unpaired")
                : back.with(Flash.Kind.NOTE, "scan.notPaired");
    }

    @GetMapping("/scans/cards/{id}/picture")
    ResponseEntity<byte[]> picture(@PathVariable UUID id) {
        find(id);
        var bytes = scans.picture(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .header("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(bytes);
    }

    /** The next card that waits for somebody, behind this one first; else the batch. */
    private Redirect next(ScannedCard card) {
        var ready = scans.cards(card.batch()).stream()
                .filter(it -> it.state() == CardState.READY
                        && !it.isBack()
                        && !it.id().equals(card.id()))
                .toList();
        return ready.stream()
                .filter(it -> it.position() > card.position())
                .findFirst()
                .or(() -> ready.stream().findFirst())
                .map(it -> Redirect.to("/scans/cards/" + it.id()))
                .orElseGet(() -> Redirect.to("/scans/" + card.batch()));
    }

    private static @Nullable String filled(Map<String, String> typed, String field) {
        var text = typed.getOrDefault(field, "");
        return text.isBlank() ? null : text;
    }

    private ScannedCard find(UUID card) {
        return scans.card(card).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
