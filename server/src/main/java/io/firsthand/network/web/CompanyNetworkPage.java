package io.firsthand.network.web;

import io.firsthand.lead.CompanyLink;
import io.firsthand.network.Acquaintance;
import io.firsthand.web.Html;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who knows people of a company.
 *
 * @param strangers people of it whom colleagues know and who are no contacts
 * @param colleagues to choose from
 * @param colleague the one chosen; empty for all
 * @param bars at least so strong
 */
public record CompanyNetworkPage(
        CompanyLink company,
        List<RouteView> routes,
        List<LinkView> links,
        int total,
        MapDrawing map,
        List<Acquaintance> strangers,
        Map<UUID, String> names,
        Map<String, String> colleagues,
        String colleague,
        int bars,
        Instant now)
        implements Html {

    public String href(String rest) {
        return "/companies/" + company.id().value() + rest;
    }

    public String name(UUID id) {
        return names.getOrDefault(id, "");
    }
}
