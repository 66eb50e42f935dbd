package io.firsthand.handoff;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.handoff.Handoff.Answer;
import io.firsthand.handoff.Handoff.Closed;
import io.firsthand.identity.Actor;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadWatch;
import io.firsthand.lead.Leads;
import java.util.Collection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets handoffs follow their leads: whoever moves a lead by hand, opens, wins or loses its opportunity, or gives it to
 * somebody else, says something about its handoff, too.
 */
@Component
class Following implements LeadWatch {

    private final HandoffRepository handoffs;
    private final Steps steps;
    private final Recording recording;
    private final Leads leads;

    Following(HandoffRepository handoffs, Steps steps, Recording recording, Leads leads) {
        this.handoffs = handoffs;
        this.steps = steps;
        this.recording = recording;
        this.leads = leads;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(Collection<LeadId> some, Actor actor) {
        var open = handoffs.open(CurrentWorkspace.get().value(), some);
        if (open.isEmpty()) {
            return;
        }
        for (var lead : leads.all(open.keySet())) {
            var it = open.get(lead.id());
            if (it != null) {
                follow(it, lead, actor);
            }
        }
    }

    private void follow(Handoff handoff, Lead lead, Actor actor) {
        if (lead.withdrawn()) {
            steps.closed(handoff, HandoffState.RECALLED, plain(actor), null);
            return;
        }
        var here = passed(handoff, lead, actor);
        switch (lead.stage()) {
            case INQUIRY, MQL -> {}
            case SAL -> accepted(here, actor);
            case SQL, OPPORTUNITY -> qualified(here, actor);
            case WON -> steps.closed(qualified(here, actor), HandoffState.WON, plain(actor), null);
            case LOST -> steps.closed(qualified(here, actor), HandoffState.LOST, plain(actor), null);
            case NURTURE -> rested(here, HandoffState.RETURNED, actor);
            case DISQUALIFIED -> rested(here, HandoffState.DISQUALIFIED, actor);
        }
    }

    private Handoff passed(Handoff it, Lead lead, Actor actor) {
        var owner = lead.owner();
        return it.state().isInWork() && owner != null && !owner.equals(it.person())
                ? steps.passed(it, owner, null, actor.id(), recording.now())
                : it;
    }

    private Handoff accepted(Handoff it, Actor actor) {
        return it.state() == HandoffState.OFFERED
                ? steps.accepted(it, new Answer(recording.now(), actor.id(), false), null)
                : it;
    }

    private Handoff qualified(Handoff it, Actor actor) {
        var accepted = accepted(it, actor);
        return accepted.state() == HandoffState.ACCEPTED
                ? steps.qualified(accepted, actor.id(), recording.now(), null)
                : accepted;
    }

    /** What nobody of sales had accepted was not theirs to give back. */
    private void rested(Handoff it, HandoffState state, Actor actor) {
        steps.closed(it, it.state() == HandoffState.OFFERED ? HandoffState.RECALLED : state, plain(actor), null);
    }

    private Closed plain(Actor actor) {
        return Closed.plain(recording.now(), actor.id(), null);
    }
}
