package io.firsthand.dossier.web;

import io.firsthand.lead.Lead;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.Map;

/** The form to correct where a lead came from. */
public record SourcePage(
        Lead lead,
        String now,
        LeadForm form,
        Map<String, String> channels,
        Map<String, String> shows,
        Mistakes mistakes)
        implements Html {

    public String typed(String field) {
        return form.get(field);
    }
}
