package io.firsthand.dossier.web;

import io.firsthand.lead.Lead;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;

/**
 * The form for contact and company of a lead.
 *
 * @param stale whether somebody else changed the lead while this was typed
 */
public record EditLeadPage(Lead lead, LeadForm form, Mistakes mistakes, boolean stale) implements Html {

    public String typed(String field) {
        return form.get(field);
    }
}
