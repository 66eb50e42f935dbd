package io.firsthand.backtest;

import io.firsthand.agreement.Agreements;
import io.firsthand.agreement.Definition;
import io.firsthand.backtest.Backtest.State;
import io.firsthand.criterion.Conditions;
import io.firsthand.criterion.Uncompilable;
import io.firsthand.criterion.Vocabularies;
import io.firsthand.criterion.Vocabulary;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.identity.Actor;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Definitions of the current workspace held against the past, each in the background. */
@Service
public class Backtests {

    private static final int MOST = 50;

    private final BacktestRepository repository;
    private final BacktestRuns runs;
    private final Agreements agreements;
    private final Vocabularies vocabularies;
    private final Ids ids;
    private final Clock clock;

    Backtests(
            BacktestRepository repository,
            BacktestRuns runs,
            Agreements agreements,
            Vocabularies vocabularies,
            Ids ids,
            Clock clock) {
        this.repository = repository;
        this.runs = runs;
        this.agreements = agreements;
        this.vocabularies = vocabularies;
        this.ids = ids;
        this.clock = clock;
    }

    /** Tests a definition as it is now, beside the version in force of its segment. */
    public Starting start(UUID definition, Plan plan, Actor actor) {
        var tested = agreements.find(definition).orElse(null);
        if (tested == null) {
            return new Starting.Missing();
        }
        if (!plan.from().isBefore(plan.to())) {
            return new Starting.BadWindow();
        }
        if (plan.withinDays() != null && (plan.withinDays() < 1 || plan.withinDays() > Plan.MOST_DAYS)) {
            return new Starting.BadDays();
        }
        var vocabulary = vocabularies.current();
        if (plan.goal() == Goal.CONDITION) {
            var faults = Conditions.check(plan.condition() == null ? "" : plan.condition(), vocabulary);
            if (!faults.isEmpty()) {
                return new Starting.BadCondition(faults);
            }
        }
        try {
            return new Starting.Started(start(tested, plan, bench(tested, plan, vocabulary), actor));
        } catch (Uncompilable e) {
            return new Starting.BadDefinition(
                    e.faults().keySet().stream().sorted().toList());
        }
    }

    private Backtest start(Definition tested, Plan plan, Bench bench, Actor actor) {
        var running = of(tested.id()).stream()
                .filter(it -> it.state() == State.RUNNING
                        && it.hash().equals(tested.hash())
                        && it.plan().equals(plan))
                .findFirst();
        if (running.isPresent()) {
            return running.get();
        }
        var id = ids.next();
        repository.insert(id, tested.id(), tested.hash(), plan, actor.id(), clock.instant());
        runs.workBehind(
                CurrentWorkspace.get(), id, tested.hash(), beside(tested).map(Definition::hash), bench);
        return repository.find(id).orElseThrow();
    }

    private Bench bench(Definition tested, Plan plan, Vocabulary vocabulary) {
        return Bench.of(plan, tested, beside(tested), agreements.inForce(), vocabulary, clock.instant());
    }

    /** Nothing stands beside the version in force itself. */
    private Optional<Definition> beside(Definition tested) {
        return agreements.inForceBeside(tested.content()).filter(it -> !it.id().equals(tested.id()));
    }

    public Optional<Backtest> find(UUID id) {
        return repository.find(id).map(it -> it.seen(clock.instant()));
    }

    /** The last 50 of a definition, the latest first. */
    public List<Backtest> of(UUID definition) {
        return repository.of(definition, MOST).stream()
                .map(it -> it.seen(clock.instant()))
                .toList();
    }

    /** Stops it; nothing happens to one that has ended. */
    public Optional<Backtest> cancel(UUID id) {
        repository.end(id, State.CANCELLED, null, 0, clock.instant());
        return find(id);
    }
}
