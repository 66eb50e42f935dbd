package io.firsthand.routing;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.LeadId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Decides who gets leads. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Routing {

    /** See {@link #decide(Collection, Map, Instant)}; nobody is left out. */
    public Map<LeadId, Decision> decide(Collection<LeadId> leads, Instant now) {
        return decide(leads, Map.of(), now);
    }

    /**
     * Decides on all of them at once, in this order, and takes note of whose turn it was; who decides at the same time
     * waits until the transaction has ended. Lock the leads before, never after.
     *
     * @param except who must not have which lead, such as whoever returned it
     */
    public Map<LeadId, Decision> decide(Collection<LeadId> leads, Map<LeadId, Set<PersonId>> except, Instant now) {
        var decisions = new LinkedHashMap<LeadId, Decision>();
        leads.forEach(it -> decisions.put(it, new Decision(Optional.empty(), Decision.Step.OFF.id(), List.of())));
        return decisions;
    }

    /** Whether leads may be routed at all. */
    @Transactional(readOnly = true)
    public boolean isOn() {
        return false;
    }
}
