package io.firsthand.network.web;

import io.firsthand.identity.Actor;
import io.firsthand.lead.CompanyId;
import io.firsthand.network.Routes;
import io.firsthand.show.TargetWays;
import io.firsthand.web.Html;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows the best way to each company that shall be met at a show. */
@Component
class TargetsOnMap implements TargetWays {

    private final Routes routes;
    private final NetworkViews views;

    TargetsOnMap(Routes routes, NetworkViews views) {
        this.routes = routes;
        this.views = views;
    }

    @Override
    public Map<CompanyId, Html> of(Collection<CompanyId> companies, Actor actor, Locale locale) {
        var best = routes.best(companies, actor.person());
        var names = routes.names(best.values());
        var told = new LinkedHashMap<CompanyId, Html>();
        best.forEach((company, route) -> told.put(
                company,
                new TargetWay(views.of(route, names, actor, locale), "/companies/" + company.value() + "/network")));
        return told;
    }
}
