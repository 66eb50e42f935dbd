package io.firsthand.handoff;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Actor;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadRecords;
import io.firsthand.lead.Stage;
import io.firsthand.lead.StageMove;
import io.firsthand.routing.Routing;
import io.firsthand.task.Tasks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What answers of sales lead to, and how that is taken back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Consequences {

    private final HandoffsRepository handoffs;
    private final Offers offers;
    private final Mending mending;
    private final Tasks tasks;
    private final Routing routing;
    private final HandoffTidings tidings;
    private final Timing timing;
    private final Recording recording;
    private final LeadRecords leads;

    Consequences(
            HandoffsRepository handoffs,
            Offers offers,
            Mending mending,
            Tasks tasks,
            Routing routing,
            HandoffTidings tidings,
            Timing timing,
            Recording recording,
            LeadRecords leads) {
        this.handoffs = handoffs;
        this.offers = offers;
        this.mending = mending;
        this.tasks = tasks;
        this.routing = routing;
        this.tidings = tidings;
        this.timing = timing;
        this.recording = recording;
        this.leads = leads;
    }

    /** Marketing mends what is clerical, somebody else gets what was misrouted, the review decides on the rest. */
    Handoff rejected(Handoff it, Lead lead, Undo undo, Actor actor) {
        var end = it.closed();
        if (end == null || end.rejected() == null) {
            return it;
        }
        tidings.answered(it, actor);
        var further = switch (end.rejected()) {
            case CLERICAL -> undo.with(mending.ask(it, lead, actor).orElse(null), null);
            case PROCEDURAL -> undo.with(null, reroute(it, actor).orElse(null));
            case DEFINITIONAL -> undo;
        };
        if (further.task() != null || further.next() != null) {
            handoffs.remember(workspace(), it.id(), further);
        }
        return it;
    }

    /**
     * To nobody who said that it is not theirs, or two would send it to and fro. Where routing is off or finds nobody
     * else, the lead stays with marketing.
     */
    private Optional<UUID> reroute(Handoff it, Actor actor) {
        if (!routing.isOn()) {
            return Optional.empty();
        }
        var end = it.closed();
        var misrouted = handoffs.of(workspace(), List.of(it.lead())).stream()
                .filter(before -> before.closed() != null && before.closed().rejected() == RejectKind.PROCEDURAL)
                .map(Handoff::person)
                .collect(Collectors.toSet());
        var how = new Offer(null, Via.REROUTED, misrouted, end == null ? null : end.at());
        return offers.offer(it.lead(), how, actor).id();
    }

    void ended(Handoff it, Actor actor) {
        tidings.answered(it, actor);
    }

    /** Not where somebody went on from there: answered the next offer, or made another one. */
    boolean canBeUndone(Handoff it, Undo undo) {
        var open = handoffs.open(workspace(), List.of(it.lead())).get(it.lead());
        return open == null
                || open.id().equals(it.id())
                || (open.id().equals(undo.next()) && open.state() == HandoffState.OFFERED);
    }

    Handoff undo(Handoff it, Undo undo, Stage here, Actor actor) {
        var now = recording.now();
        if (undo.next() != null) {
            offers.recall(undo.next(), "", actor);
        }
        if (undo.task() != null) {
            tasks.withdraw(undo.task(), actor);
        }
        // The stage first, then the handoff, then the owner: so none of them seems to contradict another one meanwhile.
        if (here != undo.stage()) {
            leads.moveAll(List.of(new StageMove(it.lead(), undo.stage(), now, null)), true, actor);
        }
        var isAnswered = undo.state() != HandoffState.OFFERED;
        var isQualified = undo.state() == HandoffState.QUALIFIED;
        var after = it.with(undo.state(), isAnswered ? it.answer() : null, isQualified ? it.qualifiedAt() : null, null)
                .disputed(null);
        recording.changed(it, after, null, HandoffFacts.undone(after, actor.id(), now));
        leads.own(Map.of(it.lead(), Optional.<PersonId>ofNullable(undo.owner())), now, actor);
        timing.undone(after);
        return after;
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
