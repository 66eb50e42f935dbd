package io.firsthand.handoff;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.LeadId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What there is of handoffs, for whoever wants to know. */
@Service
@Transactional(readOnly = true)
public class HandoffBook {

    private final HandoffRepository handoffs;

    HandoffBook(HandoffRepository handoffs) {
        this.handoffs = handoffs;
    }

    public Optional<Handoff> find(UUID id) {
        return handoffs.find(workspace(), id);
    }

    /** All of a lead, the first one first. */
    public List<Handoff> of(LeadId lead) {
        return handoffs.of(workspace(), List.of(lead));
    }

    /** The one of a lead that is open. */
    public Optional<Handoff> open(LeadId lead) {
        return Optional.ofNullable(open(List.of(lead)).get(lead));
    }

    /** The same of many leads, of those that have one. */
    public Map<LeadId, Handoff> open(Collection<LeadId> leads) {
        return leads.isEmpty() ? Map.of() : handoffs.open(workspace(), leads);
    }

    /** How many are open with each of these people; who has none is left out. */
    public Map<PersonId, Integer> workload(Collection<PersonId> people) {
        return people.isEmpty() ? Map.of() : handoffs.workload(workspace(), people);
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
