package io.firsthand.agreement.web;

import io.firsthand.agreement.Definition;
import io.firsthand.agreement.Saved;
import io.firsthand.criterion.Dimension;
import io.firsthand.definition.Line;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.web.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The editor: the draft as a whole, and lines that come, go and move; {@link EditorLinePages} edits one. */
@Controller
@Requires(Permission.WRITE_DEFINITION)
class EditorPages {

    private final EditorViews views;
    private final EditorDesk desk;
    private final DefinitionLookup lookup;

    EditorPages(EditorViews views, EditorDesk desk, DefinitionLookup lookup) {
        this.views = views;
        this.desk = desk;
        this.lookup = lookup;
    }

    @GetMapping("/definitions/{id}/draft")
    View draft(@PathVariable UUID id, @RequestParam(defaultValue = "") String line, Locale locale) {
        var definition = lookup.forPage(id);
        return definition.state().isOpen()
                ? new EditorPage(views.of(definition, line, false, locale))
                : Redirect.to("/definitions/" + id);
    }

    /** What others changed meanwhile; nothing if nobody did. */
    @GetMapping("/definitions/{id}/draft/news")
    View news(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String open,
            Locale locale) {
        var definition = lookup.forPage(id);
        var shown = EditorSeen.read(seen);
        var now = EditorSeen.of(definition.content());
        if (shown.equals(now) && shown.isOrderedLike(now)) {
            return (_, _, response) -> response.setStatus(HttpStatus.NO_CONTENT.value());
        }
        return views.news(definition, shown, open, locale);
    }

    @PostMapping("/definitions/{id}/draft/criteria")
    View addCriterion(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String dimension,
            Actor actor,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        var wanted = Dimension.of(dimension).orElse(Dimension.CONTEXT);
        var saved = desk.change(id, actor, it -> EditorSections.withCriterion(it, wanted));
        if (!(saved instanceof Saved.Done(var now))) {
            return EditorViews.refused(saved);
        }
        return opened(
                now,
                Line.CRITERIA + now.content().criteria().getLast().key(),
                locale,
                new EditorExchange(request, response));
    }

    @PostMapping("/definitions/{id}/draft/below")
    View addBelow(
            @PathVariable UUID id,
            Actor actor,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        var saved = desk.change(id, actor, EditorSections::withBelow);
        if (!(saved instanceof Saved.Done(var now))) {
            return EditorViews.refused(saved);
        }
        var rules = now.content().below();
        return opened(
                now,
                Line.BELOW + rules.get(Math.max(0, rules.size() - 2)).key(),
                locale,
                new EditorExchange(request, response));
    }

    @PostMapping("/definitions/{id}/draft/targets")
    View addTarget(
            @PathVariable UUID id,
            Actor actor,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        var saved = desk.change(
                id, actor, it -> it.withTerms(EditorTerms.withTarget(it.terms(), EditorTerms.free(it.terms()))));
        if (!(saved instanceof Saved.Done(var now))) {
            return EditorViews.refused(saved);
        }
        return opened(
                now,
                Line.TARGETS + now.content().terms().targets().getLast().key(),
                locale,
                new EditorExchange(request, response));
    }

    /** Puts back a line that was removed, where it was. */
    @PostMapping("/definitions/{id}/draft/restoration")
    View restore(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String line,
            @RequestParam(defaultValue = "") String json,
            @RequestParam(defaultValue = "0") int index,
            Actor actor,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        var saved = desk.change(id, actor, it -> EditorSections.restored(it, line, json, index));
        return saved instanceof Saved.Done(var now)
                ? opened(now, line, locale, new EditorExchange(request, response))
                : EditorViews.refused(saved);
    }

    private View opened(Definition now, String line, Locale locale, EditorExchange exchange) {
        return exchange.answer(new EditorAnswer(views.of(now, line, false, locale), List.of(), true, true, null));
    }
}
