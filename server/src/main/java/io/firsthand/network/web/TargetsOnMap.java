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
        var names = routes.names(best.values().stream().map(Routes.Best::route).toList());
        var told = new LinkedHashMap<CompanyId, Html>();
        best.forEach((company, it) -> told.put(
                company, new TargetWay(views.of(it.route(), names, actor, locale), href(company, it), it.isToBuyer())));
        return told;
    }

    private static String href(CompanyId company, Routes.Best it) {
        return it.isToBuyer()
                ? "/contacts/" + it.route().target() + "/network"
                : "/companies/" + company.value() + "/network";
    }
}
