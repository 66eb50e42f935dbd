package io.firsthand.dossier.web;

import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.Map;

/** The form for a lead that somebody types in. */
public record NewLeadPage(LeadForm form, Map<String, String> channels, Map<String, String> shows, Mistakes mistakes)
        implements Html {

    public String typed(String field) {
        return form.get(field);
    }
}
