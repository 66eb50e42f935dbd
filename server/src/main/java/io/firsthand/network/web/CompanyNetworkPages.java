package io.firsthand.network.web;

import static java.util.stream.Collectors.toMap;

import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Person;
import io.firsthand.identity.Requires;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.Leads;
import io.firsthand.network.Acquainted;
import io.firsthand.network.Link;
import io.firsthand.network.Routes;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Who knows people of a company. */
@Controller
@RequestMapping("/companies/{id}/network")
class CompanyNetworkPages {

    private static final int FEW = 2;
    private static final int ROWS = 200;

    private final Leads leads;
    private final Acquainted acquainted;
    private final Routes routes;
    private final People people;
    private final NetworkViews views;
    private final Clock clock;

    CompanyNetworkPages(
            Leads leads, Acquainted acquainted, Routes routes, People people, NetworkViews views, Clock clock) {
        this.leads = leads;
        this.acquainted = acquainted;
        this.routes = routes;
        this.people = people;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping
    @Requires(Permission.READ_LEADS)
    View show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String colleague,
            @RequestParam(defaultValue = "0") String strength,
            @RequestHeader("HX-Request") Optional<String> byHtmx,
            Actor actor,
            Locale locale) {
        var company =
                leads.company(new CompanyId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var found = routes.to(company.id(), actor.person(), byHtmx.isPresent() ? FEW : Routes.MOST);
        var ways = views.of(found, actor, locale);
        if (byHtmx.isPresent()) {
            return new NetworkSummary(ways, "/companies/" + id + "/network");
        }
        var bars = strength.matches("[0-4]") ? Integer.parseInt(strength) : 0;
        var links = acquainted.of(company.id(), actor.person()).stream()
                .filter(it -> it.strength().bars() >= bars && isOf(it, colleague))
                .toList();
        var strangers = acquainted.strangers(company.id(), actor.person()).stream()
                .filter(it -> colleague.isEmpty() || it.person().toString().equals(colleague))
                .filter(it -> it.strength(clock.instant()).bars() >= bars)
                .toList();
        var names = new HashMap<>(views.names(links));
        names.putAll(people.names());
        return new CompanyNetworkPage(
                company,
                ways,
                views.rows(links.stream().limit(ROWS).toList(), locale),
                links.size(),
                MapDrawing.of(links, names),
                strangers.stream().limit(ROWS).toList(),
                names,
                colleagues(),
                colleague,
                bars,
                clock.instant(),
                actor.may(Permission.WRITE_LEADS));
    }

    private static boolean isOf(Link link, String colleague) {
        return colleague.isEmpty() || (link.isPerson() && link.from().toString().equals(colleague));
    }

    private Map<String, String> colleagues() {
        List<Person> active = people.all().stream().filter(Person::active).toList();
        return active.stream()
                .collect(toMap(it -> it.id().value().toString(), Person::name, (one, _) -> one, LinkedHashMap::new));
    }
}
