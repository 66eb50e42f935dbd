package io.firsthand.opportunity;

import static java.util.stream.Collectors.toSet;

import io.firsthand.identity.Actor;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadRecords;
import io.firsthand.ledger.Ledger;
import io.firsthand.ledger.NewFact;
import io.firsthand.opportunity.Taking.Update;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes opportunities with their facts, and lets their leads move along. */
@Component
class Writing {

    private final OpportunityRepository opportunities;
    private final LeadRecords leads;
    private final LeadStages stages;
    private final Ledger ledger;

    Writing(OpportunityRepository opportunities, LeadRecords leads, LeadStages stages, Ledger ledger) {
        this.opportunities = opportunities;
        this.leads = leads;
        this.stages = stages;
        this.ledger = ledger;
    }

    void take(UUID workspace, Taking taking, boolean isPast, Instant now, Actor actor) {
        var facts = new OpportunityFacts(actor.id(), now);
        var standing = leads.changing(taking.leads());
        taking.onlyOf(standing.keySet());
        var appended = new ArrayList<NewFact>();
        var moving = new HashSet<LeadId>();
        for (var row : taking.written(opportunities.insert(workspace, taking.rows()))) {
            appended.addAll(facts.between(null, row.opportunity(), row.key(), null));
            moving.add(row.opportunity().lead());
        }
        taking.same(opportunities.known(workspace, taking.keys()));
        for (var update : taking.updates()) {
            appended.addAll(facts.between(update.before(), update.after(), null, null));
            if (!OpportunityFacts.isSameEnd(update.before(), update.after())) {
                moving.add(update.before().lead());
            }
        }
        opportunities.update(
                workspace, taking.updates().stream().map(Update::after).toList(), false, now);
        ledger.append(appended);
        standing.keySet().retainAll(moving);
        stages.follow(workspace, standing, isPast, now, actor);
    }

    Change edit(
            UUID workspace,
            UUID id,
            long version,
            UnaryOperator<Opportunity> change,
            OpportunityCheck check,
            Instant now,
            Actor actor) {
        var found = locked(workspace, id);
        if (found == null || found.withdrawn()) {
            return new Change.Missing();
        }
        if (version != Opportunities.ANY_VERSION && version != found.version()) {
            return new Change.Stale(found);
        }
        var after = change.apply(found);
        if (!check.mistakes().isEmpty()) {
            return new Change.Refused(check.mistakes());
        }
        var facts = new OpportunityFacts(actor.id(), now).between(found, after, null, null);
        if (!facts.isEmpty()) {
            var standing = leads.changing(List.of(found.lead()));
            opportunities.update(workspace, List.of(after), true, now);
            ledger.append(facts);
            if (!OpportunityFacts.isSameEnd(found, after)) {
                stages.follow(workspace, standing, false, now, actor);
            }
        }
        return opportunities.find(workspace, List.of(id)).stream()
                .findFirst()
                .<Change>map(Change.Done::new)
                .orElseGet(Change.Missing::new);
    }

    /** The lead is locked first, as everywhere; then the opportunity is read as it is. */
    private @Nullable Opportunity locked(UUID workspace, UUID id) {
        var found = opportunities.find(workspace, List.of(id));
        if (found.isEmpty()) {
            return null;
        }
        leads.lock(List.of(found.getFirst().lead()));
        return opportunities.find(workspace, List.of(id)).getFirst();
    }

    int turn(
            UUID workspace,
            List<Opportunity> some,
            boolean isWithdrawn,
            @Nullable String reason,
            Instant now,
            Actor actor) {
        var affected = some.stream().filter(it -> it.withdrawn() != isWithdrawn).toList();
        var standing = leads.changing(affected.stream().map(Opportunity::lead).collect(toSet()));
        var before = opportunities
                .find(workspace, affected.stream().map(Opportunity::id).toList())
                .stream()
                .filter(it -> it.withdrawn() != isWithdrawn)
                .toList();
        if (!isWithdrawn) {
            var restorable = opportunities.restorable(
                    workspace, before.stream().map(Opportunity::id).toList());
            before = before.stream().filter(it -> restorable.contains(it.id())).toList();
        }
        var after = before.stream().map(it -> it.withdrawn(isWithdrawn)).toList();
        var facts = new OpportunityFacts(actor.id(), now);
        opportunities.update(workspace, after, false, now);
        var appended = new ArrayList<NewFact>();
        for (var i = 0; i < before.size(); i++) {
            appended.addAll(facts.between(before.get(i), after.get(i), null, reason));
        }
        ledger.append(appended);
        if (isWithdrawn) {
            stages.goBack(workspace, standing, after, now, actor);
        } else {
            stages.follow(workspace, standing, false, now, actor);
        }
        return after.size();
    }
}
