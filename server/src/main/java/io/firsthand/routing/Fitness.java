package io.firsthand.routing;

import io.firsthand.identity.PersonId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may have a lead at all, and who may have a turn. */
final class Fitness {

    private final Map<PersonId, Worker> workers;
    private final Map<PersonId, Integer> loads;

    /**
     * @param loads how many leads people have at hand; counted on with each that is given
     */
    Fitness(Map<PersonId, Worker> workers, Map<PersonId, Integer> loads) {
        this.workers = workers;
        this.loads = loads;
    }

    /** Why somebody may not have it; empty if they may. */
    Optional<String> obstacle(PersonId person, Set<PersonId> except, Instant now) {
        var worker = workers.get(person);
        if (worker == null || !worker.person().active()) {
            return Optional.of("inactive");
        }
        if (except.contains(person)) {
            return Optional.of("except");
        }
        if (!worker.takesLeads()) {
            return Optional.of("not_selling");
        }
        return worker.isAbsent(now) ? Optional.of("absent") : Optional.empty();
    }

    Worker worker(PersonId person) {
        var worker = workers.get(person);
        if (worker == null) {
            throw new IllegalArgumentException("Nobody is " + person);
        }
        return worker;
    }

    /** Their limit, if they have as much as that. */
    @Nullable Integer exhausted(PersonId person) {
        return worker(person)
                .capacity()
                .filter(it -> loads.getOrDefault(person, 0) >= it)
                .orElse(null);
    }

    void given(PersonId person) {
        loads.merge(person, 1, Integer::sum);
    }
}
