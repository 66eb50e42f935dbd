package io.firsthand.track.web;

import io.firsthand.definition.web.ConditionForm;
import io.firsthand.definition.web.Posted;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.track.Design;
import io.firsthand.track.Saved;
import io.firsthand.track.Steps;
import io.firsthand.track.Track;
import io.firsthand.track.TrackTerms;
import io.firsthand.track.Tracks;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The editor of a track: parts are opened, saved while they are typed, and turned by their buttons. */
@Controller
@RequestMapping("/tracks/{id}/draft")
@Requires(Permission.MANAGE_TRACKS)
class TrackEditorPages {

    private final Tracks tracks;
    private final TrackViews views;
    private final TrackTerms terms;

    TrackEditorPages(Tracks tracks, TrackViews views, TrackTerms terms) {
        this.tracks = tracks;
        this.views = views;
        this.terms = terms;
    }

    @GetMapping
    View draft(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String part,
            Locale locale,
            HttpServletRequest request) {
        var track = find(id);
        var open = TrackParts.isPart(track.draft(), part) ? part : "";
        var view = views.of(track, open, false, null, null, locale);
        return isPart(request) ? new TrackEditorPart(view, true) : new TrackEditorPage(view);
    }

    @PostMapping("/parts/{part}")
    View save(
            @PathVariable UUID id,
            @PathVariable String part,
            Actor actor,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = new Posted(request);
        var track = find(id);
        var deed = form.deed();
        if (deed.equals("theirs")) {
            return whole(views.of(track, part, false, null, null, locale), request, response);
        }
        var typed = new TrackForm(form, terms.current(locale));
        var after = typed.put(track.draft(), part);
        var isContested = !deed.equals("mine")
                && !form.one("base").equals(TrackParts.hash(track.draft(), part))
                && !TrackParts.hash(after, part).equals(TrackParts.hash(track.draft(), part));
        if (isContested) {
            return whole(views.of(track, part, false, null, after, locale), request, response);
        }
        var saved = tracks.edit(id, it -> turned(typed.put(it, part), part, deed), actor);
        var isConditional = form.has("mode");
        var isTurned = isConditional && ConditionForm.isTurned(form);
        if (deed.isEmpty() && !isTurned) {
            var view = views.of(done(saved), part, false, null, null, locale);
            return isPart(request) ? new TrackEditorPart(view, false) : Redirect.to(view.draft() + "?part=" + part);
        }
        var isDone = deed.equals("close") || deed.equals("remove");
        var tree = isConditional && !deed.equals("form") && form.one("mode").equals("form")
                ? ConditionForm.tree(form, terms.current(locale))
                : null;
        var now = done(saved);
        var open = isDone || !TrackParts.isPart(now.draft(), part) ? "" : part;
        return whole(
                views.of(now, open, deed.equals("text"), isDone || deed.equals("text") ? null : tree, null, locale),
                request,
                response);
    }

    private static Design turned(Design design, String part, String deed) {
        var key = TrackParts.key(part);
        return switch (deed) {
            case "up" -> design.with(Steps.moved(design.steps(), key, -1));
            case "down" -> design.with(Steps.moved(design.steps(), key, 1));
            case "remove" -> design.with(Steps.without(design.steps(), key));
            default -> design;
        };
    }

    @PostMapping("/steps")
    View add(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "email") String kind,
            @RequestParam(defaultValue = "start") String place,
            Actor actor,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        var known = List.of("email", "task", "webhook", "wait", "branch").contains(kind) ? kind : "email";
        var key = Steps.free(find(id).draft().steps(), known);
        var saved = tracks.edit(id, it -> it.with(Steps.with(it.steps(), place, TrackForm.blank(known, key))), actor);
        return whole(views.of(done(saved), TrackForm.STEPS + key, false, null, null, locale), request, response);
    }

    /** Has the draft say again what it said before. */
    @PostMapping("/restoration")
    View restore(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int revision,
            Actor actor,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        var saved = tracks.restore(id, revision, actor);
        return whole(views.of(done(saved), "", false, null, null, locale), request, response);
    }

    private static View whole(TrackView view, HttpServletRequest request, HttpServletResponse response) {
        var address = view.draft() + (view.open().isEmpty() ? "" : "?part=" + view.open());
        if (!isPart(request)) {
            return view.mine() == null ? Redirect.to(address) : new TrackEditorPage(view).status(HttpStatus.CONFLICT);
        }
        response.setHeader("HX-Retarget", "#track-editor");
        response.setHeader("HX-Reswap", "outerHTML show:none");
        response.setHeader("HX-Replace-Url", address);
        return new TrackEditorPart(view, true);
    }

    private static boolean isPart(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    private Track find(UUID id) {
        return tracks.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Track done(Saved saved) {
        return switch (saved) {
            case Saved.Done(var track) -> track;
            case Saved.Stale(var now) -> now;
            case Saved.Flawed it -> it.track();
            case Saved.Missing _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }
}
