package io.firsthand.opportunity.web;

import io.firsthand.opportunity.Opportunity;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;

/**
 * The form of one opportunity, and how it ended.
 *
 * @param stale whether somebody else changed it while this was typed
 */
public record OpportunityPage(Opportunity opportunity, OpportunityForm form, Mistakes mistakes, boolean stale)
        implements Html {

    public String href(String part) {
        return "/opportunities/" + opportunity.id() + part;
    }
}
