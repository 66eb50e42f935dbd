package io.firsthand.dossier.web;

import io.firsthand.lead.Lead;
import io.firsthand.web.TrustCard;
import org.jspecify.annotations.Nullable;

/**
 * A lead in a list.
 *
 * @param owner the name of the person responsible, if somebody is
 */
public record LeadRow(Lead lead, TrustCard trust, @Nullable String owner) {

    public String href() {
        return "/leads/" + lead.id().value();
    }
}
