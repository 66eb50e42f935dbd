package io.firsthand.opportunity.web;

import io.firsthand.lead.Lead;
import io.firsthand.opportunity.Opportunity;
import io.firsthand.web.Html;
import java.util.List;

/** The opportunities of a lead on its page. */
public record OpportunitySection(Lead lead, List<Opportunity> opportunities, boolean mayWrite) implements Html {

    public String href() {
        return "/leads/" + lead.id().value() + "/opportunities";
    }
}
