package io.firsthand.opportunity.web;

import io.firsthand.lead.Lead;
import io.firsthand.opportunity.Opportunity;
import io.firsthand.web.Back;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.List;

/** The opportunities of a lead, with the form to open another. */
public record OpportunitiesPage(
        Lead lead, List<Opportunity> opportunities, OpportunityForm form, Mistakes mistakes, boolean mayWrite)
        implements Html {

    public boolean isFromLead() {
        return back().equals(href(""));
    }

    public String back() {
        return Back.or(form.get("back"), href(""));
    }

    public String href(String part) {
        return "/leads/" + lead.id().value() + part;
    }
}
