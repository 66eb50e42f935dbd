package io.firsthand.routing;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Person;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of the current workspace who may be given leads. */
@Service
@Transactional(readOnly = true)
public class Colleagues {

    private final RoutingSetupRepository setups;
    private final Workers workers;
    private final Clock clock;

    Colleagues(RoutingSetupRepository setups, Workers workers, Clock clock) {
        this.setups = setups;
        this.workers = workers;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param capacity how many open leads are enough; empty for no limit
     * @param open how many they have at hand
     * @param next when they are away next, if they are
     */
    public record Colleague(
            Person person, Optional<Integer> capacity, List<String> skills, int open, Optional<Absence> next) {}

    /** The active ones, by name. */
    public List<Colleague> all() {
        var workspace = CurrentWorkspace.get().value();
        var all = workers.all(workspace, setups.setup(workspace), clock.instant());
        var loads = workers.loads(all.keySet());
        return all.values().stream()
                .filter(it -> it.person().active() && it.takesLeads())
                .sorted(Comparator.comparing(it -> it.person().name(), String.CASE_INSENSITIVE_ORDER))
                .map(it -> new Colleague(
                        it.person(),
                        it.capacity(),
                        it.skills(),
                        loads.getOrDefault(it.id(), 0),
                        it.absences().stream().findFirst()))
                .toList();
    }
}
