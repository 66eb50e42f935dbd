package io.firsthand.nurture.web;

import io.firsthand.lead.Lead;
import io.firsthand.track.web.TrackView;
import io.firsthand.web.Html;
import java.util.List;

/**
 * Several leads fit what was typed; one of them is to be tried.
 *
 * @param isMore whether there are more than these
 */
public record TrialChoicePage(TrackView view, String typed, List<Lead> leads, boolean isMore) implements Html {

    public String href(Lead lead) {
        return view.href() + "/simulation?lead=" + lead.id().value();
    }
}
