package io.firsthand.directory.web;

import io.firsthand.lead.Contact;
import io.firsthand.lead.Lead;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.List;
import java.util.Map;

/**
 * One person with all leads over the years, and the form to change what is known of them.
 *
 * @param main sections of higher modules in the wide column
 * @param side sections of higher modules in the narrow column
 * @param typed the fields as they are, or as they were typed
 * @param stale whether somebody else changed the person while this was typed
 */
public record ContactPage(
        Contact contact,
        List<Lead> leads,
        List<Html> main,
        List<Html> side,
        Map<String, String> typed,
        Mistakes mistakes,
        boolean stale,
        boolean mayWrite)
        implements Html {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Grows with each change of the newest lead, which every change of the person is. */
    public long version() {
        return leads.isEmpty() ? 0 : leads.getFirst().version();
    }

    public String href() {
        return "/contacts/" + contact.id().value();
    }
}
