package io.firsthand.listing.web;

import io.firsthand.lead.Lead;
import io.firsthand.verdict.Judged;
import io.firsthand.web.TrustCard;
import org.jspecify.annotations.Nullable;

/**
 * A lead in a list.
 *
 * @param owner the name of the person responsible, if somebody is
 * @param judged what a definition says of it, if one does
 */
public record LeadRow(
        Lead lead,
        TrustCard trust,
        @Nullable String owner,
        @Nullable Judged judged) {

    public String id() {
        return lead.id().value().toString();
    }

    public String href() {
        return "/leads/" + id();
    }

    public String name() {
        return lead.contact().shown();
    }

    public String company() {
        var company = lead.company();
        return company == null ? "" : company.name();
    }

    public String domain() {
        var company = lead.company();
        return company == null || company.domain() == null ? "" : company.domain();
    }
}
