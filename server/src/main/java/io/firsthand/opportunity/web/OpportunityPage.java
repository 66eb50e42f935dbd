package io.firsthand.opportunity.web;

import io.firsthand.opportunity.Opportunity;
import io.firsthand.opportunity.PastStage;
import io.firsthand.web.Back;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.List;

/**
 * The form of one opportunity, and how it ended.
 *
 * @param stages those that an import told of, the earliest first
 * @param stale whether somebody else changed it while this was typed
 */
public record OpportunityPage(
        Opportunity opportunity, List<PastStage.Stood> stages, OpportunityForm form, Mistakes mistakes, boolean stale)
        implements Html {

    public boolean isFromLead() {
        return back().equals("/leads/" + opportunity.lead().value());
    }

    public String back() {
        return Back.or(form.get("back"), "/leads/" + opportunity.lead().value());
    }

    public String href(String part) {
        return "/opportunities/" + opportunity.id() + part;
    }
}
