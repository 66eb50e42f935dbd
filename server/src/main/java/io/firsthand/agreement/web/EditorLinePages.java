package io.firsthand.agreement.web;

import io.firsthand.agreement.Definition;
import io.firsthand.agreement.Saved;
import io.firsthand.agreement.web.EditorAnswer.Removed;
import io.firsthand.criterion.Vocabularies;
import io.firsthand.definition.Content;
import io.firsthand.definition.Differences;
import io.firsthand.definition.Line;
import io.firsthand.definition.Sentences;
import io.firsthand.definition.web.ConditionForm;
import io.firsthand.definition.web.Posted;
import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** One line of a draft: opened, saved while it is typed, turned by its buttons, closed. */
@Controller
@Requires(Permission.WRITE_DEFINITION)
class EditorLinePages {

    private static final List<String> OF_THE_LINE = List.of("close", "up", "down", "copy", "remove");

    private final EditorViews views;
    private final EditorDesk desk;
    private final DefinitionLookup lookup;
    private final Vocabularies vocabularies;
    private final People people;
    private final Sentences sentences;

    EditorLinePages(
            EditorViews views,
            EditorDesk desk,
            DefinitionLookup lookup,
            Vocabularies vocabularies,
            People people,
            Sentences sentences) {
        this.views = views;
        this.desk = desk;
        this.lookup = lookup;
        this.vocabularies = vocabularies;
        this.people = people;
        this.sentences = sentences;
    }

    @GetMapping("/definitions/{id}/draft/lines/{line}")
    View open(
            @PathVariable UUID id,
            @PathVariable String line,
            @RequestParam(defaultValue = "") String open,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        var view = views.of(lookup.forPage(id), line, false, locale);
        return new EditorExchange(request, response).answer(EditorAnswer.of(view, List.of(open, line)));
    }

    @PostMapping("/definitions/{id}/draft/lines/{line}")
    View save(
            @PathVariable UUID id,
            @PathVariable String line,
            Actor actor,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = new Posted(request);
        var exchange = new EditorExchange(request, response);
        var found = lookup.forPage(id);
        var typed = new EditorLines(form, vocabularies.current(locale), people.names());
        if (form.deed().equals("theirs")) {
            return exchange.answer(EditorAnswer.of(views.of(found, line, false, locale), List.of(line)));
        }
        if (isContested(found.content(), line, form, typed)) {
            return exchange.answer(contested(found, line, typed, locale));
        }
        var saved = desk.change(id, actor, it -> edited(it, line, form, typed));
        return saved instanceof Saved.Done(var now)
                ? exchange.answer(answer(found.content(), now, line, form, typed, locale))
                : EditorViews.refused(saved);
    }

    /** Somebody else changed this very line since it was opened here, and into something else than was typed. */
    private static boolean isContested(Content content, String line, Posted form, EditorLines typed) {
        return !form.deed().equals("mine")
                && !form.deed().equals("remove")
                && !form.one("base").equals(EditorSeen.hash(content, line))
                && !typed.kept(content, line).equals(content);
    }

    private EditorAnswer contested(Definition found, String line, EditorLines typed, Locale locale) {
        var view = views.of(found, line, false, locale).at(line);
        var differences = Differences.between(found.content(), typed.kept(found.content(), line)).stream()
                .map(it -> sentences.difference(it, view.vocabulary(), locale))
                .toList();
        var conflict = new EditorView.Conflict(view.changedBy(), differences, false);
        return EditorAnswer.of(view.with(conflict.toldBefore(typed.form().one("told"))), List.of());
    }

    private static Content edited(Content content, String line, Posted form, EditorLines typed) {
        var saved = form.deed().equals("mine") ? typed.kept(content, line) : typed.put(content, line);
        var name = typed.renamed(content, line);
        return switch (form.deed()) {
            case "up" -> EditorSections.moved(saved, name, -1);
            case "down" -> EditorSections.moved(saved, name, 1);
            case "copy" -> EditorSections.withCopy(saved, name);
            case "remove" -> EditorSections.without(saved, name);
            default ->
                line.equals(Line.PACKET) ? saved.withPacket(EditorSections.packet(saved.packet(), form.deed())) : saved;
        };
    }

    private EditorAnswer answer(
            Content before, Definition now, String line, Posted form, EditorLines typed, Locale locale) {
        var deed = form.deed();
        var name = typed.renamed(before, line);
        var isText = deed.equals("text") || (form.one("mode").equals("text") && !deed.equals("form"));
        var view = views.of(now, deed.equals("close") || deed.equals("copy") ? "" : name, isText, locale);
        if (OF_THE_LINE.contains(deed) && !deed.equals("close")) {
            var isBelow = line.startsWith(Line.BELOW) || line.startsWith(Line.TARGETS);
            var removed = deed.equals("remove") ? removed(before, line, view) : null;
            return new EditorAnswer(view, List.of(), !isBelow, isBelow, removed);
        }
        if (!name.equals(line)) {
            return new EditorAnswer(view, List.of(), true, false, null);
        }
        var isSegmented = (before.segment() == null) != (now.content().segment() == null);
        var isShownAnew = !deed.isEmpty() || ConditionForm.isTurned(form) || isSegmented;
        var typedView = form.one("mode").equals("form") && !isText ? view.typed(typed.tree()) : view;
        return EditorAnswer.of(typedView, isShownAnew ? List.of(line) : List.of());
    }

    private static Removed removed(Content before, String line, EditorView view) {
        return new Removed(
                line,
                view.sentences().line(line, before, view.locale()),
                Line.json(before, line),
                EditorSections.index(before, line));
    }
}
