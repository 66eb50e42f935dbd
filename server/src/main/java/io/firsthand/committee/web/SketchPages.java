package io.firsthand.committee.web;

import io.firsthand.committee.Committee;
import io.firsthand.committee.Drawing;
import io.firsthand.committee.Member.Place;
import io.firsthand.committee.Purchases;
import io.firsthand.committee.Purchases.Opening;
import io.firsthand.committee.Sketch;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.web.LeadProblems;
import io.firsthand.web.Back;
import io.firsthand.web.Flash;
import io.firsthand.web.Redirect;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.View;

/** Where people stand on the picture, whom they influence, and which purchases there are. */
@Controller
@Requires(Permission.WRITE_LEADS)
class SketchPages {

    private final Sketch sketch;
    private final Purchases purchases;
    private final CommitteeViews views;
    private final LeadProblems problems;

    SketchPages(Sketch sketch, Purchases purchases, CommitteeViews views, LeadProblems problems) {
        this.sketch = sketch;
        this.purchases = purchases;
        this.views = views;
        this.problems = problems;
    }

    @PostMapping("/companies/{id}/committee/places")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ResponseBody
    void place(
            @PathVariable UUID id,
            @RequestParam Optional<UUID> purchase,
            @RequestParam Optional<UUID> contact,
            @RequestParam(defaultValue = "0") int x,
            @RequestParam(defaultValue = "0") int y) {
        var committee = views.committee(views.company(id), purchase);
        var who = new ContactId(contact.orElseThrow(CommitteeViews::missing));
        if (!sketch.place(committee, who, new Place(x, y))) {
            throw CommitteeViews.missing();
        }
    }

    @PostMapping("/companies/{id}/committee/lines")
    View draw(
            @PathVariable UUID id,
            @RequestParam Optional<UUID> purchase,
            @RequestParam Optional<UUID> who,
            @RequestParam Optional<UUID> whom,
            Actor actor) {
        var committee = views.committee(views.company(id), purchase);
        var here = here(committee);
        if (who.isEmpty() || whom.isEmpty()) {
            return Redirect.to(here).with(Flash.Kind.FAILED, "committee.line.choose");
        }
        return switch (sketch.draw(committee, new ContactId(who.get()), new ContactId(whom.get()), actor)) {
            case Drawing.Drawn(var line) ->
                Redirect.to(here)
                        .saying("committee.line.drawn")
                        .undoneBy(Back.carry("/committee/lines/" + line + "/removal", here));
            case Drawing.Unchanged() -> Redirect.to(here).with(Flash.Kind.NOTE, "committee.line.there");
            case Drawing.Self() -> Redirect.to(here).with(Flash.Kind.FAILED, "committee.line.self");
            case Drawing.Missing() -> throw CommitteeViews.missing();
        };
    }

    private static String here(Committee it) {
        return "/companies/" + it.company().value() + "/committee?purchase="
                + it.purchase().id();
    }

    @PostMapping("/committee/lines/{id}/removal")
    View end(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String back,
            @RequestParam(defaultValue = "") String again,
            Actor actor) {
        var place = Back.or(back, "/companies");
        if (!sketch.end(id, actor)) {
            throw CommitteeViews.missing();
        }
        var done = Redirect.to(place).saying("committee.line.removed");
        return again.isEmpty() ? done : done.undoneBy(Back.or(again, place));
    }

    @PostMapping("/companies/{id}/purchases")
    View open(@PathVariable UUID id, @RequestParam(defaultValue = "") String name, Actor actor, Locale locale) {
        return switch (purchases.open(new CompanyId(id), name, actor)) {
            case Opening.Done(var it) ->
                Redirect.to("/companies/" + id + "/committee?purchase=" + it.id())
                        .saying("committee.purchase.opened");
            case Opening.Missing() -> throw CommitteeViews.missing();
            case Opening.Refused(var mistakes) ->
                views.page(
                                new CompanyId(id),
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                name,
                                problems.told(mistakes, locale),
                                actor,
                                locale)
                        .status(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @PostMapping("/committee/purchases/{id}")
    View change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean over,
            Actor actor,
            Locale locale) {
        return switch (purchases.change(id, name, over, actor)) {
            case Opening.Done(var it) ->
                Redirect.to("/companies/" + it.company().value() + "/committee?purchase=" + id)
                        .saying("committee.purchase.changed");
            case Opening.Missing() -> throw CommitteeViews.missing();
            case Opening.Refused(var mistakes) -> {
                var it = purchases.find(id).orElseThrow(CommitteeViews::missing);
                yield views.page(
                                it.company(),
                                Optional.of(id),
                                Optional.empty(),
                                false,
                                name,
                                problems.told(mistakes, locale),
                                actor,
                                locale)
                        .status(HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }
}
