package io.firsthand.handoff.web;

import io.firsthand.handoff.Completeness;
import io.firsthand.lead.Lead;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.Map;

/**
 * Before a lead is offered: what is in the packet, what is missing, and to whom it goes.
 *
 * @param people who can be chosen, by id
 * @param isRouted whether routing can choose instead
 */
public record OfferPage(
        Lead lead, Completeness packet, Map<String, String> people, boolean isRouted, String person, Mistakes mistakes)
        implements Html {

    public String href(String part) {
        return "/leads/" + lead.id().value() + part;
    }
}
