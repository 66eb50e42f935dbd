package io.firsthand.routing;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.LeadId;
import io.firsthand.routing.Decision.Step;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Decides who gets leads. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Routing {

    private final RoutingSetupRepository setups;
    private final RuleBooks books;
    private final RoutingSubjects subjects;
    private final Workers workers;
    private final ObjectProvider<NotTo> notTo;

    Routing(
            RoutingSetupRepository setups,
            RuleBooks books,
            RoutingSubjects subjects,
            Workers workers,
            ObjectProvider<NotTo> notTo) {
        this.notTo = notTo;
        this.setups = setups;
        this.books = books;
        this.subjects = subjects;
        this.workers = workers;
    }

    /** See {@link #decide(Collection, Map, Instant)}; nobody is left out. */
    public Map<LeadId, Decision> decide(Collection<LeadId> leads, Instant now) {
        return decide(leads, Map.of(), now);
    }

    /** See {@link #decide(Collection, Map, Instant)}; some people are left out for all of them. */
    public Map<LeadId, Decision> decide(Collection<LeadId> leads, Instant now, Set<PersonId> except) {
        return decide(leads, leads.stream().distinct().collect(Collectors.toMap(it -> it, _ -> except)), now);
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
        var never = new HashMap<LeadId, Set<PersonId>>();
        except.forEach((lead, people) -> add(never, lead, people));
        notTo.orderedStream().forEach(it -> it.not(leads).forEach((lead, people) -> add(never, lead, people)));
        var decisions = new LinkedHashMap<LeadId, Decision>();
        subjects.of(workspace, leads, wanted, false)
                .forEach(it -> decisions.put(
                        it.lead(), deliberation.decide(it, never.getOrDefault(it.lead(), Set.of()), now)));
        return decisions;
    }

    private static void add(Map<LeadId, Set<PersonId>> all, LeadId lead, Set<PersonId> people) {
        all.computeIfAbsent(lead, _ -> new HashSet<>()).addAll(people);
    }

    private static Map<LeadId, Decision> off(Collection<LeadId> leads) {
        var reason = new Reason(Step.OFF.id(), "off", Optional.empty(), List.of());
        var decisions = new LinkedHashMap<LeadId, Decision>();
        leads.forEach(it -> decisions.put(it, new Decision(Optional.empty(), Step.OFF.id(), List.of(reason))));
        return decisions;
    }
}
