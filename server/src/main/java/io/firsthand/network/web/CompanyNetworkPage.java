package io.firsthand.network.web;

import io.firsthand.lead.CompanyLink;
import io.firsthand.network.Acquaintance;
import io.firsthand.web.Html;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
        Instant now,
        boolean mayWrite)
        implements Html {

    public String href(String rest) {
        return "/companies/" + company.id().value() + rest;
    }

    /** Where a stranger is made a lead, so that ways lead to them. */
    public String newLead(Acquaintance it) {
        var title = it.title() == null ? "" : "&contact.title=" + URLEncoder.encode(it.title(), StandardCharsets.UTF_8);
        return "/leads/new?contact.name=" + URLEncoder.encode(it.name(), StandardCharsets.UTF_8) + title
                + "&company.name=" + URLEncoder.encode(company.name(), StandardCharsets.UTF_8);
    }

    public String name(UUID id) {
        return names.getOrDefault(id, "");
    }
}
