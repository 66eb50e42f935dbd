package io.firsthand.handoff;

import io.firsthand.agreement.Agreements;
import io.firsthand.clock.Clock;
import io.firsthand.clock.ClockAlarm;
import io.firsthand.clock.ClockKind;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.definition.LadderStep;
import io.firsthand.identity.Actor;
import io.firsthand.lead.LeadRecords;
import io.firsthand.routing.Routing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happens when a promise is about to be broken, or was: as it was agreed, and told beforehand. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Escalation implements ClockAlarm {

    private final HandoffsRepository handoffs;
    private final Replies replies;
    private final Steps steps;
    private final Timing timing;
    private final Warnings warnings;
    private final HandoffTidings tidings;
    private final Routing routing;
    private final LeadRecords leads;
    private final Agreements agreements;

    Escalation(
            HandoffsRepository handoffs,
            Replies replies,
            Steps steps,
            Timing timing,
            Warnings warnings,
            HandoffTidings tidings,
            Routing routing,
            LeadRecords leads,
            Agreements agreements) {
        this.handoffs = handoffs;
        this.replies = replies;
        this.steps = steps;
        this.timing = timing;
        this.warnings = warnings;
        this.tidings = tidings;
        this.routing = routing;
        this.leads = leads;
        this.agreements = agreements;
    }

    @Override
    public void atRisk(Clock clock, boolean late) {
        open(clock).ifPresent(it -> warnings.atRisk(it, clock, late));
    }

    /** What nobody answered in time counts as accepted; a response that did not come stays owed. */
    @Override
    public void due(Clock clock, boolean late) {
        open(clock).ifPresent(it -> {
            if (clock.kind() == ClockKind.ACCEPTANCE) {
                replies.acceptByDefault(it.id(), clock.dueAt(), machine(it))
                        .ifPresent(accepted -> warnings.accepted(accepted, clock, late));
            } else {
                warnings.breached(it, clock, late);
            }
        });
    }

    @Override
    public void step(Clock clock, LadderStep step, boolean late) {
        open(clock).ifPresent(it -> {
            switch (step.what()) {
                case REMIND -> warnings.reminded(it, clock, step, late);
                case TELL_MANAGER -> warnings.managers(it, clock, step, late);
                case REASSIGN -> reassign(it, clock, step, late);
            }
        });
    }

    /** To nobody who had it before. Where routing is off or finds nobody else, the managers hear of that instead. */
    private void reassign(Handoff it, Clock clock, LadderStep step, boolean late) {
        var now = clock.dueAt();
        var decision = routing.isOn()
                ? routing.decide(List.of(it.lead()), Map.of(it.lead(), timing.everWith(it)), warnings.now())
                        .get(it.lead())
                : null;
        var to = decision == null ? Optional.<io.firsthand.identity.PersonId>empty() : decision.person();
        if (to.isEmpty()) {
            warnings.nobodyElse(it, clock, step, late);
            return;
        }
        var actor = machine(it);
        leads.changing(List.of(it.lead()));
        var at = warnings.now();
        var after = steps.passed(it, to.get(), null, actor.id(), at.isBefore(now) ? now : at);
        if (it.state().isInWork()) {
            leads.own(Map.of(it.lead(), to), at, actor);
        }
        warnings.reassigned(it, clock, late);
        tidings.passed(after, actor);
    }

    private Optional<Handoff> open(Clock clock) {
        return handoffs.find(CurrentWorkspace.get().value(), clock.handoff()).filter(Handoff::isOpen);
    }

    /** In the name of the agreement that says so. */
    private Actor machine(Handoff it) {
        var judged = it.offered().judged();
        var by = judged != null
                ? judged.definition()
                : agreements.inForce().stream()
                        .map(inForce -> inForce.id())
                        .findFirst()
                        .orElse(it.id());
        return new Actor(CurrentWorkspace.get(), by, Actor.Via.OWN_SERVER, Set.of());
    }
}
