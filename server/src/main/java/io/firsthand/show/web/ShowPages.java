package io.firsthand.show.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.show.Results;
import io.firsthand.show.Show;
import io.firsthand.show.ShowChange;
import io.firsthand.show.ShowWish;
import io.firsthand.show.Shows;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import io.firsthand.web.Viewer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The list of shows, planning one, changing and deleting it. */
@Controller
@RequestMapping("/shows")
class ShowPages {

    private static final int PAGE = 50;

    private final Shows shows;
    private final Results results;
    private final ShowParts parts;

    ShowPages(Shows shows, Results results, ShowParts parts) {
        this.shows = shows;
        this.results = results;
        this.parts = parts;
    }

    @GetMapping
    @Requires(Permission.READ_LEADS)
    View list(@RequestParam Optional<UUID> after, Actor actor) {
        var found = shows.page(after.flatMap(shows::find).orElse(null), PAGE + 1);
        var page = results.of(found.stream().limit(PAGE).toList());
        var next = found.size() > PAGE ? "/shows?after=" + page.getLast().show().id() : null;
        return new ShowListPage(page, next, actor.may(Permission.MANAGE_SHOWS));
    }

    @GetMapping("/new")
    @Requires(Permission.MANAGE_SHOWS)
    View begin(@RequestAttribute(Viewer.ATTRIBUTE) Viewer viewer) {
        return new ShowFormPage(null, ShowForm.blank(viewer.zone()), Mistakes.NONE, false);
    }

    @PostMapping
    @Requires(Permission.MANAGE_SHOWS)
    View plan(@RequestParam Map<String, String> values, Actor actor, Locale locale) {
        var typed = Typed.of(values);
        var wish = ShowForm.wish(typed);
        return answer(null, typed, wish, locale, () -> shows.plan(wish, actor));
    }

    @GetMapping("/{id}/plan")
    @Requires(Permission.MANAGE_SHOWS)
    View form(@PathVariable UUID id) {
        var show = parts.find(id);
        return new ShowFormPage(show, ShowForm.of(show), Mistakes.NONE, false);
    }

    @PostMapping("/{id}/plan")
    @Requires(Permission.MANAGE_SHOWS)
    View change(@PathVariable UUID id, @RequestParam Map<String, String> values, Locale locale) {
        var show = parts.find(id);
        var typed = Typed.of(values);
        var wish = ShowForm.wish(typed);
        var version = typed.get("version").matches("\\d{1,18}") ? Long.parseLong(typed.get("version")) : 0;
        return answer(show, typed, wish, locale, () -> shows.change(id, version, wish));
    }

    @PostMapping("/{id}/withdrawal")
    @Requires(Permission.MANAGE_SHOWS)
    View withdraw(@PathVariable UUID id) {
        var show = parts.find(id);
        shows.withdraw(id);
        return Redirect.to("/shows").saying("show.deleted", show.name()).undoneBy("/shows/" + id + "/restoration");
    }

    @PostMapping("/{id}/restoration")
    @Requires(Permission.MANAGE_SHOWS)
    View restore(@PathVariable UUID id) {
        if (!(shows.restore(id) instanceof ShowChange.Done(var show))) {
            throw ShowParts.missing();
        }
        return Redirect.to("/shows/" + id).saying("show.restored", show.name());
    }

    private View answer(@Nullable Show before, Typed typed, ShowWish wish, Locale locale, Supplier<ShowChange> deed) {
        if (!typed.mistakes().isEmpty()) {
            return new ShowFormPage(before, typed, parts.told(typed.mistakes(), locale), false)
                    .status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (deed.get()) {
            case ShowChange.Done(var show) -> Redirect.to("/shows/" + show.id()).saying("show.saved", wish.name());
            case ShowChange.Missing() -> throw ShowParts.missing();
            case ShowChange.Stale(var now) ->
                new ShowFormPage(now, typed, Mistakes.NONE, true).status(HttpStatus.CONFLICT);
            case ShowChange.Refused(var why) ->
                new ShowFormPage(before, typed, parts.told(why, locale), false)
                        .status(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }
}
