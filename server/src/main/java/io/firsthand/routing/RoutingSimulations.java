package io.firsthand.routing;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.PersonId;
import io.firsthand.routing.Simulation.Line;
import io.firsthand.routing.Simulation.Share;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tries how leads are routed on those of the past, in the order in which they came, by the hours and absences of then.
 * What is known of a lead is what is known now; how many leads people had at hand then nobody can tell any more, so that
 * capacity does not count.
 */
@Service
@Transactional(readOnly = true)
public class RoutingSimulations {

    /** More are not looked at. */
    public static final int MOST = 5_000;

    private final RoutingSetupRepository setups;
    private final RuleBooks books;
    private final SubjectRepository repository;
    private final RoutingSubjects subjects;
    private final Workers workers;
    private final Clock clock;

    RoutingSimulations(
            RoutingSetupRepository setups,
            RuleBooks books,
            SubjectRepository repository,
            RoutingSubjects subjects,
            Workers workers,
            Clock clock) {
        this.setups = setups;
        this.books = books;
        this.repository = repository;
        this.subjects = subjects;
        this.workers = workers;
        this.clock = clock;
    }

    /**
     * Of the days before now.
     *
     * @param more rules that are off and shall be tried, too
     */
    public Simulation run(int days, Set<UUID> more) {
        var workspace = CurrentWorkspace.get().value();
        var until = clock.instant();
        var from = until.minus(Duration.ofDays(days));
        var setup = setups.setup(workspace).trying(more);
        var book = books.of(setup);
        var all = new HashMap<PersonId, Worker>();
        workers.all(workspace, setup, from).forEach((id, it) -> all.put(id, it.unlimited()));
        var leads = repository.captured(workspace, from, until, MOST);
        var past = subjects.of(workspace, leads, book.wanted(), true).stream()
                .sorted(Comparator.comparing(Subject::capturedAt))
                .toList();
        var origins = repository.origins(workspace, leads);
        var deliberation = new Deliberation(setup, book, new Fitness(all, new HashMap<>()));
        var lines = new ArrayList<Line>();
        for (var it : past) {
            var origin = origins.get(it.lead());
            lines.addFirst(new Line(
                    it.lead(),
                    it.capturedAt(),
                    deliberation.decide(it, Set.of(), it.capturedAt()),
                    origin == null ? Optional.empty() : origin.owner()));
        }
        return new Simulation(from, until, leads.size() == MOST, steps(lines), shares(lines), lines);
    }

    private static Map<String, Integer> steps(List<Line> lines) {
        var steps = new LinkedHashMap<String, Integer>();
        for (var step : Decision.Step.values()) {
            var count = (int) lines.stream()
                    .filter(it -> it.decision().step().equals(step.id()))
                    .count();
            if (count > 0) {
                steps.put(step.id(), count);
            }
        }
        return steps;
    }

    private static List<Share> shares(List<Line> lines) {
        var would = new HashMap<Optional<PersonId>, Integer>();
        var really = new HashMap<Optional<PersonId>, Integer>();
        lines.forEach(it -> {
            would.merge(it.decision().person(), 1, Integer::sum);
            really.merge(it.really(), 1, Integer::sum);
        });
        var people = new HashSet<>(would.keySet());
        people.addAll(really.keySet());
        return people.stream()
                .map(it -> new Share(it, would.getOrDefault(it, 0), really.getOrDefault(it, 0)))
                .sorted(Comparator.comparingInt(Share::would)
                        .thenComparingInt(Share::really)
                        .reversed())
                .toList();
    }
}
