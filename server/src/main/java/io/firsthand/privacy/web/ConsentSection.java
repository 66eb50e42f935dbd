package io.firsthand.privacy.web;

import io.firsthand.lead.Lead;
import io.firsthand.privacy.Consent;
import io.firsthand.privacy.Objection;
import io.firsthand.web.Html;
import java.util.List;
import java.util.Map;

/** What the person of a lead allowed, on the lead's page. */
public record ConsentSection(
        Lead lead,
        List<Consent> consents,
        List<Objection> objections,
        Map<String, String> purposes,
        Map<String, String> bases,
        Map<String, String> obtained)
        implements Html {

    public String href() {
        return "/contacts/" + lead.contactId().value() + "/consents";
    }
}
