package io.firsthand.privacy.web;

import io.firsthand.lead.Contact;
import io.firsthand.privacy.Consent;
import io.firsthand.privacy.ContactWay;
import io.firsthand.privacy.Objection;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a person allowed us, and forms to write down more.
 *
 * @param typed a form that could not be taken, as it was sent
 */
public record ConsentsPage(
        Contact contact,
        List<Consent> consents,
        List<Objection> objections,
        Map<String, String> purposes,
        Map<String, String> bases,
        Map<String, String> ways,
        Map<String, String> obtained,
        Map<UUID, String> names,
        Map<String, String> typed,
        Mistakes mistakes,
        boolean mayWrite)
        implements Html {

    public String href(String part) {
        return "/contacts/" + contact.id().value() + part;
    }

    /** Whether nobody may contact the person in any way. */
    public boolean isBarred() {
        return objections.stream().anyMatch(it -> it.way() == ContactWay.ANY);
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
