package io.firsthand.handoff.web;

import io.firsthand.committee.Gap;
import io.firsthand.handoff.Handoff;
import io.firsthand.handoff.HandoffState;
import io.firsthand.lead.Lead;
import io.firsthand.web.TrustCard;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A handoff in an inbox.
 *
 * @param dues its clocks that still matter: those that run, and those that were missed
 * @param opportunity the one of the lead that is open, if there is one
 * @param gaps what is missing in the buying committee of its company
 * @param offeredBy the name of who offered it
 */
public record InboxRow(
        Handoff handoff,
        Lead lead,
        TrustCard trust,
        List<Due> dues,
        @Nullable UUID opportunity,
        List<Gap.Kind> gaps,
        @Nullable String offeredBy,
        boolean mayAnswer) {

    InboxRow answeredBy(boolean theirs) {
        return new InboxRow(handoff, lead, trust, dues, opportunity, gaps, offeredBy, mayAnswer && theirs);
    }

    public String name() {
        return lead.contact().shown();
    }

    public String company() {
        var company = lead.company();
        return company == null ? "" : company.name();
    }

    public String committeeHref() {
        var company = lead.company();
        return company == null ? leadHref("") : "/companies/" + company.id().value() + "/committee";
    }

    public String leadHref(String part) {
        return "/leads/" + lead.id().value() + part;
    }

    public String href(String part) {
        return "/handoffs/" + handoff.id() + part;
    }

    public boolean isOffered() {
        return handoff.state() == HandoffState.OFFERED;
    }

    public boolean isAccepted() {
        return handoff.state() == HandoffState.ACCEPTED;
    }

    public boolean isInWork() {
        return handoff.state().isInWork();
    }
}
