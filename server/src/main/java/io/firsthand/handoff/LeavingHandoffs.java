package io.firsthand.handoff;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Leaving;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadRecords;
import io.firsthand.routing.Decision;
import io.firsthand.routing.Routing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a person who leaves was offered, or works on, goes to somebody else. */
@Component
@Order(20)
class LeavingHandoffs implements Leaving {

    private final HandoffsRepository handoffs;
    private final Steps steps;
    private final Recording recording;
    private final Routing routing;
    private final LeadRecords leads;
    private final HandoffTidings tidings;

    LeavingHandoffs(
            HandoffsRepository handoffs,
            Steps steps,
            Recording recording,
            Routing routing,
            LeadRecords leads,
            HandoffTidings tidings) {
        this.tidings = tidings;
        this.handoffs = handoffs;
        this.steps = steps;
        this.recording = recording;
        this.routing = routing;
        this.leads = leads;
    }

    @Override
    public String words() {
        return "handoff.leaving";
    }

    @Override
    public long keeps(PersonId person) {
        return handoffs.workload(workspace(), List.of(person)).getOrDefault(person, 0);
    }

    @Override
    public long handOver(PersonId person, Optional<PersonId> heir, Actor by) {
        var all = handoffs.openOf(workspace(), person);
        var some = all.stream().map(Handoff::lead).toList();
        leads.changing(some);
        var except = some.stream().collect(Collectors.toMap(it -> it, _ -> Set.of(person)));
        var decisions = heir.isPresent() || some.isEmpty()
                ? Map.<LeadId, Decision>of()
                : routing.decide(some, except, recording.now());
        var orphans = 0L;
        var passed = new ArrayList<Handoff>();
        for (var it : all) {
            var decision = decisions.get(it.lead());
            var to = decision == null ? heir : decision.person();
            if (to.isPresent()) {
                passed.add(steps.passed(it, to.get(), null, by.id(), recording.now()));
            } else {
                orphans++;
            }
        }
        tidings.offered(passed, by);
        return orphans;
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
