package io.firsthand.listing.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Person;
import io.firsthand.identity.Requires;
import io.firsthand.listing.Column;
import io.firsthand.listing.Keeping;
import io.firsthand.listing.ListFilter;
import io.firsthand.listing.SavedView;
import io.firsthand.listing.SavedView.Audience;
import io.firsthand.listing.SavedViews;
import io.firsthand.web.Flash;
import io.firsthand.web.Redirect;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

/** Keeping lists as views. */
@Controller
@RequestMapping("/views")
@Requires(Permission.READ_LEADS)
class ViewPages {

    private static final String LIST = "/views";

    private final SavedViews views;
    private final People people;

    ViewPages(SavedViews views, People people) {
        this.views = views;
        this.people = people;
    }

    @GetMapping
    View list(Actor actor) {
        var person = person(actor);
        return new ViewsPage(
                views.of(person),
                person.id().value(),
                people.names(),
                views.habit(person).defaultView());
    }

    @PostMapping
    View keep(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "mine") String audience,
            @RequestParam(defaultValue = "") String address,
            Actor actor) {
        var filter = ListFilter.parse(address);
        var keeping = views.keep(name, audience(audience), filter.text(), person(actor));
        return answer(keeping, "listing.view.kept", new ListAddress(filter, null).list());
    }

    /** The view shall be what the list is now. */
    @PostMapping("/{id}/list")
    View change(@PathVariable UUID id, @RequestParam(defaultValue = "") String address, Actor actor) {
        var text = ListFilter.parse(address).text();
        return answer(views.change(id, text, person(actor)), "listing.view.saved", LIST);
    }

    @PostMapping("/{id}")
    View rename(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "mine") String audience,
            Actor actor) {
        return answer(views.rename(id, name, audience(audience), person(actor)), "listing.view.saved", LIST);
    }

    @PostMapping("/{id}/removal")
    View remove(@PathVariable UUID id, Actor actor) {
        return switch (views.remove(id, person(actor))) {
            case Keeping.Kept(var view) ->
                Redirect.to(LIST).saying("listing.view.removed", view.name()).undoneBy("/views/" + id + "/restoration");
            case Keeping.NotYours _ -> Redirect.to(LIST).with(Flash.Kind.FAILED, "listing.view.notYours");
            case Keeping.Unknown _, Keeping.NameMissing _, Keeping.TooMany _ ->
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    @PostMapping("/{id}/restoration")
    View restore(@PathVariable UUID id, Actor actor) {
        if (!views.restore(id, person(actor))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Redirect.to(LIST).saying("listing.view.restored");
    }

    /** What the person sees first. */
    @PostMapping("/preference")
    View prefer(@RequestParam Optional<UUID> view, Actor actor) {
        if (!views.prefer(view.orElse(null), person(actor))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Redirect.to(LIST).saying(view.isPresent() ? "listing.view.isFirst" : "listing.view.isNotFirst");
    }

    /** Other columns for the list the person comes from; remembered for lists without a view. */
    @PostMapping("/columns")
    View columns(
            @RequestParam(name = "column", required = false) Optional<List<String>> chosen,
            @RequestParam(defaultValue = "") String back,
            Actor actor) {
        var wanted = chosen.orElse(List.of());
        var columns = Column.text(Arrays.stream(Column.values())
                .filter(it -> wanted.contains(it.id()))
                .toList());
        var question = back.indexOf('?');
        var query = question < 0 ? "" : back.substring(question + 1);
        var person = person(actor);
        var view = Arrays.stream(query.split("&"))
                .filter(it -> it.startsWith("view="))
                .flatMap(it -> ListRequests.id(it.substring(5)).stream())
                .findFirst()
                .flatMap(id -> views.find(id, person))
                .orElse(null);
        if (view == null) {
            views.rememberColumns(columns, person);
        }
        return Redirect.to(new ListAddress(ListFilter.parse(query).with("columns", columns), view).list());
    }

    private static View answer(Keeping keeping, String done, String otherwise) {
        return switch (keeping) {
            case Keeping.Kept(var view) -> Redirect.to(list(view)).saying(done, view.name());
            case Keeping.NameMissing _ -> Redirect.to(otherwise).with(Flash.Kind.FAILED, "listing.view.nameless");
            case Keeping.NotYours _ -> Redirect.to(otherwise).with(Flash.Kind.FAILED, "listing.view.notYours");
            case Keeping.TooMany _ -> Redirect.to(otherwise).with(Flash.Kind.FAILED, "listing.view.tooMany");
            case Keeping.Unknown _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static String list(SavedView view) {
        return new ListAddress(ListFilter.parse(view.address()), view).list();
    }

    private static Audience audience(String id) {
        return Arrays.stream(Audience.values())
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElse(Audience.MINE);
    }

    private Person person(Actor actor) {
        return actor.person()
                .flatMap(people::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }
}
