package io.firsthand.backtest;

import io.firsthand.backtest.Backtest.Report;
import io.firsthand.backtest.Backtest.State;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.WorkspaceId;
import io.firsthand.knowledge.Handoffs;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Works through back-tests one after the other, each on all cores. */
@Component
class BacktestRuns {

    private static final Logger LOG = LoggerFactory.getLogger(BacktestRuns.class);

    private final BacktestRepository repository;
    private final Handoffs handoffs;
    private final Clock clock;
    private final Semaphore turn = new Semaphore(1, true);
    private volatile boolean stopping;

    BacktestRuns(BacktestRepository repository, Handoffs handoffs, Clock clock) {
        this.repository = repository;
        this.handoffs = handoffs;
        this.clock = clock;
    }

    void workBehind(WorkspaceId workspace, UUID id, String hash, Optional<String> beside, Bench bench) {
        Thread.ofVirtual()
                .name("backtest-" + id)
                .start(() -> CurrentWorkspace.run(workspace, () -> work(id, hash, beside, bench)));
    }

    private void work(UUID id, String hash, Optional<String> beside, Bench bench) {
        var pulse = new BacktestPulse(repository, clock, id);
        try (pulse) {
            pulse.start();
            turn.acquireUninterruptibly();
            try {
                var finding = find(bench, pulse, () -> pulse.goesOn() && !stopping);
                var plan = bench.outcome().plan();
                finding.ifPresent(
                        it -> repository.finish(id, new Report(hash, beside.orElse(null), plan, it), clock.instant()));
            } finally {
                turn.release();
            }
        } catch (RuntimeException e) {
            LOG.error("Back-test {} failed", id, e);
            repository.end(id, State.FAILED, null, 0, clock.instant());
        }
        if (stopping) {
            repository.end(id, State.FAILED, null, 0, clock.instant());
        }
    }

    /** Empty if it was told to stop before the end. */
    private Optional<Finding> find(Bench bench, BacktestPulse pulse, BooleanSupplier goesOn) {
        if (!handoffs.bringUpToDate(pulse::gathered, goesOn)) {
            return Optional.empty();
        }
        var plan = bench.outcome().plan();
        var total = handoffs.count(plan.from(), plan.to());
        try (var trial = new Trial(bench, Runtime.getRuntime().availableProcessors())) {
            pulse.testing(total, trial::done);
            handoffs.stream(plan.from(), plan.to(), trial::take, goesOn);
            return goesOn.getAsBoolean() ? Optional.of(trial.finding()) : Optional.empty();
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }
}
