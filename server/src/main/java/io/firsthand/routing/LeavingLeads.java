package io.firsthand.routing;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Leaving;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.BulkChange;
import io.firsthand.lead.BulkChanges;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadRecords;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Nobody leaves with leads that are open: somebody else gets them, or the rules say who. */
@Component
@Order(10)
class LeavingLeads implements Leaving {

    private final SubjectRepository repository;
    private final Routing routing;
    private final LeadRecords records;
    private final BulkChanges changes;
    private final Clock clock;

    LeavingLeads(SubjectRepository repository, Routing routing, LeadRecords records, BulkChanges changes, Clock clock) {
        this.repository = repository;
        this.routing = routing;
        this.records = records;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public String words() {
        return "routing.leaving";
    }

    @Override
    public long keeps(PersonId person) {
        return repository.held(CurrentWorkspace.get().value(), person);
    }

    @Override
    public long handOver(PersonId person, Optional<PersonId> heir, Actor by) {
        var leads = repository.heldBy(CurrentWorkspace.get().value(), person);
        if (leads.isEmpty()) {
            return 0;
        }
        records.lock(leads);
        var heirs = heirs(leads, person, heir);
        heirs.forEach((successor, some) -> successor.ifPresent(it -> give(some, it, by)));
        return heirs.getOrDefault(Optional.<PersonId>empty(), List.of()).size();
    }

    private Map<Optional<PersonId>, List<LeadId>> heirs(List<LeadId> leads, PersonId person, Optional<PersonId> heir) {
        if (heir.isPresent()) {
            return Map.of(heir, leads);
        }
        var except = leads.stream().collect(Collectors.toMap(it -> it, _ -> Set.of(person)));
        var heirs = new LinkedHashMap<Optional<PersonId>, List<LeadId>>();
        routing.decide(leads, except, clock.instant())
                .forEach((lead, decision) -> heirs.computeIfAbsent(decision.person(), _ -> new ArrayList<>())
                        .add(lead));
        return heirs;
    }

    private void give(List<LeadId> leads, PersonId successor, Actor by) {
        for (var i = 0; i < leads.size(); i += BulkChanges.MOST) {
            changes.change(
                    leads.subList(i, Math.min(leads.size(), i + BulkChanges.MOST)),
                    new BulkChange.Assign(successor),
                    by);
        }
    }
}
