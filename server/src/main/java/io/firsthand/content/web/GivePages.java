package io.firsthand.content.web;

import io.firsthand.content.ContentMails;
import io.firsthand.content.ContentMails.Draft;
import io.firsthand.content.Giving;
import io.firsthand.content.Piece;
import io.firsthand.content.PieceBook;
import io.firsthand.content.Sendings;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.web.Flash;
import io.firsthand.web.Redirect;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Giving a piece of content to a lead. */
@Controller
@RequestMapping("/leads/{id}/content")
@Requires(Permission.WRITE_LEADS)
class GivePages {

    private final Leads leads;
    private final PieceBook pieces;
    private final Sendings sendings;
    private final ContentMails mails;

    GivePages(Leads leads, PieceBook pieces, Sendings sendings, ContentMails mails) {
        this.leads = leads;
        this.pieces = pieces;
        this.sendings = sendings;
        this.mails = mails;
    }

    @GetMapping
    View ask(@PathVariable UUID id, @RequestParam(defaultValue = "") String piece, Actor actor, Locale locale) {
        var lead = lead(id);
        if (piece.isEmpty()) {
            return Redirect.to("/leads/" + id);
        }
        var it = piece(piece);
        return page(lead, it, mails.draft(lead, it, actor, locale), null);
    }

    @PostMapping("/{piece}/mail")
    View mail(
            @PathVariable UUID id,
            @PathVariable String piece,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "en") String language,
            Actor actor) {
        var lead = lead(id);
        return switch (mails.send(lead.id(), piece(piece).id(), language, subject, text, actor)) {
            case Giving.Given _ -> Redirect.to("/leads/" + id).saying("content.give.sent");
            case Giving.Missing() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Giving.NotOffered() -> Redirect.to("/leads/" + id).with(Flash.Kind.FAILED, "content.give.gone");
            case Giving.Withheld(var why) ->
                page(lead, piece(piece), new Draft(subject, text), null)
                        .status(why == Giving.Why.EMPTY ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
        };
    }

    @PostMapping("/{piece}/link")
    View link(
            @PathVariable UUID id,
            @PathVariable String piece,
            @RequestParam(defaultValue = "en") String language,
            Actor actor,
            Locale locale) {
        var lead = lead(id);
        return switch (sendings.link(lead.id(), piece(piece).id(), language, actor)) {
            case Giving.Given given -> {
                var it = piece(piece);
                yield page(lead, it, mails.draft(lead, it, actor, locale), given);
            }
            case Giving.Missing() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Giving.NotOffered(), Giving.Withheld _ ->
                Redirect.to("/leads/" + id).with(Flash.Kind.FAILED, "content.give.gone");
        };
    }

    private GivePage page(Lead lead, Piece it, Draft draft, Giving.@Nullable Given given) {
        return new GivePage(
                lead,
                it,
                it.isOffered(pieces.today()) ? pieces.current(List.of(it)).getOrDefault(it.id(), List.of()) : List.of(),
                draft.subject(),
                draft.text(),
                mails.hindrance(lead, it).orElse(null),
                given == null ? null : given.link(),
                given != null && given.sending().followed());
    }

    private Lead lead(UUID id) {
        return leads.get(new LeadId(id))
                .filter(it -> !it.erased())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Piece piece(String id) {
        return QuestionPages.id(id)
                .flatMap(pieces::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
