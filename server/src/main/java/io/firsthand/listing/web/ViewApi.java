package io.firsthand.listing.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Person;
import io.firsthand.identity.Requires;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.lead.web.LeadProblems;
import io.firsthand.listing.Keeping;
import io.firsthand.listing.SavedView;
import io.firsthand.listing.SavedView.Audience;
import io.firsthand.listing.SavedViews;
import io.firsthand.listing.web.ViewBody.NewView;
import io.firsthand.listing.web.ViewBody.ViewChange;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Saved views for programs that act as a person. */
@RestController
@RequestMapping(path = "/api/v1/views", produces = MediaType.APPLICATION_JSON_VALUE)
@Requires(Permission.READ_LEADS)
@Tag(name = "Views")
class ViewApi {

    private static final int MOST = 100;

    private final SavedViews views;
    private final ViewCheck check;
    private final LeadProblems problems;
    private final People people;

    ViewApi(SavedViews views, ViewCheck check, LeadProblems problems, People people) {
        this.views = views;
        this.check = check;
        this.problems = problems;
        this.people = people;
    }

    @GetMapping
    @Operation(summary = "List saved views", description = "Your own first, then those of your team and of everyone.")
    List<ViewBody> list(Actor actor) {
        var person = person(actor);
        var first = views.habit(person).defaultView();
        return views.of(person).stream()
                .map(it -> ViewBody.of(it, person, it.id().equals(first)))
                .toList();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Keep a list as a view", description = "For yourself, your team or everyone.")
    ResponseEntity<ViewBody> keep(@RequestBody NewView body, Actor actor) {
        var person = person(actor);
        var view = kept(views.keep(
                check.name(body.name()),
                check.audience(body.audience(), Audience.MINE),
                check.list(body.list()),
                person));
        return ResponseEntity.created(URI.create("/api/v1/views/" + view.id())).body(ViewBody.of(view, person, false));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get a saved view")
    ViewBody get(@PathVariable UUID id, Actor actor) {
        var person = person(actor);
        return told(find(id, person), person);
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    @Operation(summary = "Change a saved view of your own", description = "What is absent stays.")
    ViewBody change(@PathVariable UUID id, @RequestBody ViewChange body, Actor actor) {
        var person = person(actor);
        var view = find(id, person);
        var name = body.name() == null ? view.name() : check.name(body.name());
        var audience = check.audience(body.audience(), view.audience());
        var list = body.list() == null ? null : check.list(body.list());
        var changed = kept(views.rename(id, name, audience, person));
        return told(list == null ? changed : kept(views.change(id, list, person)), person);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a saved view of your own away", description = "`…/restoration` brings it back.")
    void remove(@PathVariable UUID id, Actor actor) {
        kept(views.remove(id, person(actor)));
    }

    @PostMapping("/{id}/restoration")
    @Operation(summary = "Bring a saved view of your own back that was taken away")
    ViewBody restore(@PathVariable UUID id, Actor actor) {
        var person = person(actor);
        if (!views.restore(id, person)) {
            throw LeadProblems.missing("view that was taken away");
        }
        return told(find(id, person), person);
    }

    private SavedView find(UUID id, Person person) {
        return views.find(id, person).orElseThrow(() -> LeadProblems.missing("view"));
    }

    private ViewBody told(SavedView it, Person person) {
        return ViewBody.of(
                it, person, Objects.equals(it.id(), views.habit(person).defaultView()));
    }

    private SavedView kept(Keeping keeping) {
        return switch (keeping) {
            case Keeping.Kept(var view) -> view;
            case Keeping.NameMissing _ -> throw problems.refused(List.of(new Mistake("name", Reason.MISSING, "")));
            case Keeping.TooMany _ ->
                throw problems.refused(List.of(new Mistake("views", Reason.TOO_MANY, String.valueOf(MOST))));
            case Keeping.NotYours _ ->
                throw forbidden("Somebody else keeps this view. Keep the list under another name: POST /api/v1/views.");
            case Keeping.Unknown _ -> throw LeadProblems.missing("view");
        };
    }

    private Person person(Actor actor) {
        return actor.person()
                .flatMap(people::find)
                .orElseThrow(() -> forbidden("Views belong to people. Use a person’s token."));
    }

    private static ErrorResponseException forbidden(@Nullable String detail) {
        return new ErrorResponseException(
                HttpStatus.FORBIDDEN, ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, detail), null);
    }
}
