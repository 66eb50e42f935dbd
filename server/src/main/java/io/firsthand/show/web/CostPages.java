package io.firsthand.show.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.show.Cost;
import io.firsthand.show.Costs;
import io.firsthand.show.Show;
import io.firsthand.show.Writing;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The costs of a show. */
@Controller
@RequestMapping("/shows/{id}/costs")
class CostPages {

    private final ShowParts parts;
    private final Costs costs;

    CostPages(ShowParts parts, Costs costs) {
        this.parts = parts;
        this.costs = costs;
    }

    @GetMapping
    @Requires(Permission.READ_LEADS)
    View costs(@PathVariable UUID id, Actor actor) {
        return page(parts.find(id), Typed.NOTHING, Mistakes.NONE, actor);
    }

    @PostMapping
    @Requires(Permission.MANAGE_SHOWS)
    View add(@PathVariable UUID id, @RequestParam Map<String, String> values, Actor actor, Locale locale) {
        var show = parts.find(id);
        var typed = Typed.of(values);
        var wish = new Cost.Wish(
                Cost.Kind.of(typed.get("kind")).orElse(Cost.Kind.OTHER),
                typed.get("description"),
                typed.needed("amount", Typed::amount, Reason.NOT_AN_AMOUNT, BigDecimal.ZERO),
                typed.get("currency"));
        if (!typed.mistakes().isEmpty()) {
            return refused(show, typed, typed.mistakes(), actor, locale);
        }
        return switch (costs.add(id, wish)) {
            case Writing.Done(var cost) ->
                Redirect.to("/shows/" + id + "/costs")
                        .saying("show.cost.added")
                        .undoneBy("/shows/%s/costs/%s/withdrawal".formatted(id, cost.id()));
            case Writing.Missing<?> _ -> throw ShowParts.missing();
            case Writing.Refused<?>(var why) -> refused(show, typed, why, actor, locale);
        };
    }

    @PostMapping("/{cost}/withdrawal")
    @Requires(Permission.MANAGE_SHOWS)
    View withdraw(@PathVariable UUID id, @PathVariable String cost) {
        return withdrawn(id, cost, true, "show.cost.removed", "/restoration");
    }

    @PostMapping("/{cost}/restoration")
    @Requires(Permission.MANAGE_SHOWS)
    View restore(@PathVariable UUID id, @PathVariable String cost) {
        return withdrawn(id, cost, false, "show.cost.restored", "/withdrawal");
    }

    private View withdrawn(UUID id, String cost, boolean isWithdrawn, String said, String undo) {
        parts.find(id);
        if (!costs.withdraw(id, ShowParts.id(cost), isWithdrawn)) {
            throw ShowParts.missing();
        }
        var path = "/shows/" + id + "/costs";
        return Redirect.to(path).saying(said).undoneBy(path + "/" + cost + undo);
    }

    private View refused(Show show, Typed typed, List<Mistake> why, Actor actor, Locale locale) {
        return page(show, typed, parts.told(why, locale), actor).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private CostsPage page(Show show, Typed typed, Mistakes mistakes, Actor actor) {
        return new CostsPage(parts.frame(show, "costs", actor), costs.of(show.id()), typed, mistakes);
    }
}
