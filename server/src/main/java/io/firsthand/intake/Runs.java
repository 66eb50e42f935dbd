package io.firsthand.intake;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.WorkspaceId;
import io.firsthand.identity.Workspaces;
import io.firsthand.intake.Batch.State;
import io.firsthand.table.Fault;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Works through batches, a few at a time, here or in the background. */
@Component
class Runs {

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);
    private static final int AT_ONCE = 2;

    private final BatchRepository batches;
    private final Run run;
    private final UndoRun undo;
    private final Tidings tidings;
    private final Workspaces workspaces;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Set<UUID> going = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    Runs(
            BatchRepository batches,
            Run run,
            UndoRun undo,
            Tidings tidings,
            Workspaces workspaces,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.batches = batches;
        this.run = run;
        this.undo = undo;
        this.tidings = tidings;
        this.workspaces = workspaces;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    void workBehind(WorkspaceId workspace, UUID batch) {
        Thread.ofVirtual()
                .name("import-" + batch)
                .start(() -> CurrentWorkspace.run(workspace, () -> work(batch, _ -> {})));
    }

    /** Takes up what a stopped server left in the middle. */
    void resume() {
        for (var workspace : workspaces.all()) {
            CurrentWorkspace.run(
                    workspace.id(),
                    () -> Objects.requireNonNull(transaction.execute(_ -> batches.unfinished()))
                            .forEach(batch -> workBehind(workspace.id(), batch)));
        }
    }

    /** Works until it is done, cancelled, taken over by another server, or this one stops. */
    void work(UUID id, Consumer<Batch> progress) {
        if (!going.add(id)) {
            return;
        }
        turns.acquireUninterruptibly();
        try {
            var batch = Objects.requireNonNull(
                    transaction.execute(_ -> batches.find(id).orElseThrow()));
            if (batch.state() == State.UNDOING) {
                undo.work(batch, progress, () -> stopping);
            } else {
                run.work(id, progress, () -> stopping);
            }
        } catch (Exception e) {
            LOG.error("The import {} failed", id, e);
            fail(id);
        } finally {
            turns.release();
            going.remove(id);
        }
    }

    /** What was committed stays; a stopping server leaves the rest to the next start. */
    private void fail(UUID id) {
        if (!stopping) {
            var fault = Optional.of(Fault.of("failed"));
            transaction.executeWithoutResult(_ -> {
                if (batches.end(id, State.IMPORTING, State.FAILED, fault, clock.instant())) {
                    batches.find(id).ifPresent(tidings::failed);
                } else if (!batches.end(id, State.UNDOING, State.FAILED, fault, clock.instant())) {
                    batches.end(id, State.CHECKING, State.UPLOADED, fault, clock.instant());
                }
            });
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }
}
