package io.firsthand.routing;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.LeadId;
import io.firsthand.routing.Decision.Step;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Decides who gets leads. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Routing {

    private final SetupRepository setups;
    private final RuleBooks books;
    private final Subjects subjects;
    private final Workers workers;

    Routing(SetupRepository setups, RuleBooks books, Subjects subjects, Workers workers) {
        this.setups = setups;
        this.books = books;
        this.subjects = subjects;
        this.workers = workers;
    }

    /** See {@link #decide(Collection, Map, Instant)}; nobody is left out. */
    public Map<LeadId, Decision> decide(Collection<LeadId> leads, Instant now) {
        return decide(leads, Map.of(), now);
    }

    /**
     * Decides on all of them at once, in this order, and takes note of whose turn it was; who decides at the same time
     * waits until the transaction has ended. Lock the leads before, never after. Leads that are on no list are left out.
     *
     * @param except who must not have which lead, such as whoever returned it
     */
    public Map<LeadId, Decision> decide(Collection<LeadId> leads, Map<LeadId, Set<PersonId>> except, Instant now) {
        var workspace = CurrentWorkspace.get().value();
        setups.lock(workspace);
        var setup = setups.setup(workspace);
        if (!setup.on()) {
            return off(leads);
        }
        var deliberation = deliberation(workspace, setup, now);
        var decisions = decide(workspace, setup, leads, except, now, deliberation);
        setups.turned(workspace, deliberation.turned());
        return decisions;
    }

    /** Who would get them, as things are; nobody’s turn is used up. */
    @Transactional(readOnly = true)
    public Map<LeadId, Decision> foresee(Collection<LeadId> leads, Instant now) {
        var workspace = CurrentWorkspace.get().value();
        var setup = setups.setup(workspace);
        return setup.on()
                ? decide(workspace, setup, leads, Map.of(), now, deliberation(workspace, setup, now))
                : off(leads);
    }

    /** Whether leads may be routed at all. */
    @Transactional(readOnly = true)
    public boolean isOn() {
        return setups.isOn(CurrentWorkspace.get().value());
    }

    private Deliberation deliberation(UUID workspace, Setup setup, Instant now) {
        var all = workers.all(workspace, setup, now);
        return new Deliberation(setup, books.of(workspace, setup), new Fitness(all, workers.loads(all.keySet())));
    }

    private Map<LeadId, Decision> decide(
            UUID workspace,
            Setup setup,
            Collection<LeadId> leads,
            Map<LeadId, Set<PersonId>> except,
            Instant now,
            Deliberation deliberation) {
        var wanted = books.of(workspace, setup).wanted();
        var decisions = new LinkedHashMap<LeadId, Decision>();
        subjects.of(workspace, leads, wanted, false)
                .forEach(it -> decisions.put(
                        it.lead(), deliberation.decide(it, except.getOrDefault(it.lead(), Set.of()), now)));
        return decisions;
    }

    private static Map<LeadId, Decision> off(Collection<LeadId> leads) {
        var reason = new Reason(Step.OFF.id(), "off", Optional.empty(), List.of());
        var decisions = new LinkedHashMap<LeadId, Decision>();
        leads.forEach(it -> decisions.put(it, new Decision(Optional.empty(), Step.OFF.id(), List.of(reason))));
        return decisions;
    }
}
