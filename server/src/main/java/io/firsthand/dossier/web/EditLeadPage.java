package io.firsthand.dossier.web;

import io.firsthand.field.CustomField;
import io.firsthand.lead.Lead;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.List;

/**
 * The form for contact and company of a lead.
 *
 * @param fields the workspace's own
 * @param stale whether somebody else changed the lead while this was typed
 */
public record EditLeadPage(Lead lead, LeadForm form, List<CustomField> fields, Mistakes mistakes, boolean stale)
        implements Html {

    /** The workspace's own fields that the lead has something in, or has not. */
    public List<CustomField> fields(boolean filled) {
        return fields.stream()
                .filter(it -> !it.retired())
                .filter(it -> (lead.custom().containsKey(it.name())
                                || !typed("custom." + it.number()).isBlank())
                        == filled)
                .toList();
    }

    /** What the form shows as it is now, as a mark. */
    public String seen() {
        return LeadForm.of(lead, fields).mark();
    }

    public String mistake(CustomField field) {
        return mistakes.on("custom." + field.name());
    }

    public String typed(String field) {
        return form.get(field);
    }
}
