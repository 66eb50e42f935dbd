package io.firsthand.content.web;

import io.firsthand.content.Piece;
import io.firsthand.content.PieceBook;
import io.firsthand.content.PieceChange;
import io.firsthand.content.PieceFiles;
import io.firsthand.content.Pieces;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.lead.web.LeadProblems;
import io.firsthand.web.Flash;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Marketing's board, and each piece of content on its way. */
@Controller
@RequestMapping("/content")
class PiecePages {

    private final Pieces pieces;
    private final PieceBook book;
    private final PieceFiles files;
    private final PieceViews views;
    private final LeadProblems problems;

    PiecePages(Pieces pieces, PieceBook book, PieceFiles files, PieceViews views, LeadProblems problems) {
        this.pieces = pieces;
        this.book = book;
        this.files = files;
        this.views = views;
        this.problems = problems;
    }

    @GetMapping
    @Requires(Permission.READ_LEADS)
    View board(Actor actor) {
        return views.board(actor);
    }

    @GetMapping("/new")
    @Requires(Permission.WRITE_LEADS)
    View ask(@RequestParam(defaultValue = "") List<String> question) {
        return views.form("/content", true, new PieceForm(Map.of(), question), Mistakes.NONE);
    }

    @PostMapping
    @Requires(Permission.WRITE_LEADS)
    View request(
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") List<String> question,
            Actor actor,
            Locale locale) {
        var form = new PieceForm(typed, question);
        var mistakes = new ArrayList<Mistake>();
        var wish = form.wish(mistakes);
        var change =
                mistakes.isEmpty() ? pieces.request(wish, form.chosen(), actor) : new PieceChange.Refused(mistakes);
        return change instanceof PieceChange.Refused(var why)
                ? views.form("/content", true, form, problems.told(why, locale))
                        .status(HttpStatus.UNPROCESSABLE_CONTENT)
                : done(change, null, "content.done.requested", null);
    }

    @GetMapping("/{id}")
    @Requires(Permission.READ_LEADS)
    View one(@PathVariable UUID id, Actor actor) {
        return views.page(find(id), Map.of(), Mistakes.NONE, actor);
    }

    @GetMapping("/{id}/edit")
    @Requires(Permission.WRITE_LEADS)
    View edit(@PathVariable UUID id) {
        return views.form("/content/" + id, false, views.form(find(id)), Mistakes.NONE);
    }

    @PostMapping("/{id}")
    @Requires(Permission.WRITE_LEADS)
    View change(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") List<String> question,
            Actor actor,
            Locale locale) {
        find(id);
        var form = new PieceForm(typed, question);
        var mistakes = new ArrayList<Mistake>();
        var wish = form.wish(mistakes);
        var change =
                mistakes.isEmpty() ? pieces.change(id, wish, form.chosen(), actor) : new PieceChange.Refused(mistakes);
        return change instanceof PieceChange.Refused(var why)
                ? views.form("/content/" + id, false, form, problems.told(why, locale))
                        .status(HttpStatus.UNPROCESSABLE_CONTENT)
                : done(change, id, "content.done.changed", null);
    }

    @PostMapping("/{id}/links")
    @Requires(Permission.WRITE_LEADS)
    View link(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String link,
            Actor actor,
            Locale locale) {
        find(id);
        return added(
                id,
                pieces.add(id, language.strip(), link, actor),
                Map.of("language", language, "link", link),
                actor,
                locale);
    }

    @PostMapping("/{id}/files")
    @Requires(Permission.WRITE_LEADS)
    View file(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String language,
            @RequestParam Optional<MultipartFile> file,
            Actor actor,
            Locale locale)
            throws IOException {
        find(id);
        if (file.isEmpty() || file.get().isEmpty()) {
            var missing = new PieceChange.Refused(List.of(new Mistake("file", Reason.MISSING, "")));
            return added(id, missing, Map.of("language", language), actor, locale);
        }
        try (var in = file.get().getInputStream()) {
            var name = Objects.requireNonNullElse(file.get().getOriginalFilename(), "");
            return added(
                    id, files.add(id, language.strip(), name, in, actor), Map.of("language", language), actor, locale);
        }
    }

    private View added(UUID id, PieceChange change, Map<String, String> typed, Actor actor, Locale locale) {
        return change instanceof PieceChange.Refused(var why)
                ? views.page(find(id), typed, problems.told(why, locale), actor)
                        .status(HttpStatus.UNPROCESSABLE_CONTENT)
                : done(change, id, "content.done.drafted", null);
    }

    @PostMapping("/{id}/approval")
    @Requires(Permission.WRITE_LEADS)
    View approve(@PathVariable UUID id, Actor actor) {
        find(id);
        return done(pieces.approve(id, actor), id, "content.done.approved", null);
    }

    @PostMapping("/{id}/publication")
    @Requires(Permission.WRITE_LEADS)
    View publish(@PathVariable UUID id, @RequestParam(defaultValue = "") String expires, Actor actor, Locale locale) {
        var mistakes = new ArrayList<Mistake>();
        var day = PieceForm.day(expires, "expires", mistakes);
        var it = find(id);
        return mistakes.isEmpty()
                ? done(
                        pieces.publish(id, day, actor),
                        id,
                        it.state() == Piece.State.PUBLISHED ? "content.done.changed" : "content.done.published",
                        it.state() == Piece.State.PUBLISHED ? null : "withdrawal")
                : views.page(it, Map.of(), problems.told(mistakes, locale), actor)
                        .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}/withdrawal")
    @Requires(Permission.WRITE_LEADS)
    View withdraw(@PathVariable UUID id, Actor actor) {
        var it = find(id);
        var expires = it.expires() == null ? "" : "?expires=" + it.expires();
        return done(pieces.withdraw(id, null, actor), id, "content.done.withdrawn", "publication" + expires);
    }

    @PostMapping("/{id}/drop")
    @Requires(Permission.WRITE_LEADS)
    View drop(@PathVariable UUID id, Actor actor) {
        find(id);
        return done(pieces.drop(id, null, actor), id, "content.done.dropped", "reopening");
    }

    @PostMapping("/{id}/reopening")
    @Requires(Permission.WRITE_LEADS)
    View reopen(@PathVariable UUID id, Actor actor) {
        find(id);
        return done(pieces.reopen(id, actor), id, "content.done.reopened", null);
    }

    private static View done(PieceChange change, @Nullable UUID id, String words, @Nullable String undo) {
        return switch (change) {
            case PieceChange.Done(var it) -> {
                var back = Redirect.to("/content/" + it.id()).saying(words, it.title());
                yield undo == null ? back : back.undoneBy("/content/" + it.id() + "/" + undo);
            }
            case PieceChange.Missing() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case PieceChange.NotYours() -> Redirect.to("/content/" + id).with(Flash.Kind.FAILED, "content.notYours");
            case PieceChange.NotNow _ -> Redirect.to("/content/" + id).with(Flash.Kind.FAILED, "content.notNow");
            case PieceChange.Refused _ -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    }

    private Piece find(UUID id) {
        return book.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
