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

    void workBehind(WorkspaceId workspace, UUID set) {
        Thread.ofVirtual().name("import-" + set).start(() -> CurrentWorkspace.run(workspace, () -> work(set, _ -> {})));
    }

    /** Takes up what a stopped server left in the middle. */
    void resume() {
        for (var workspace : workspaces.all()) {
            CurrentWorkspace.run(
                    workspace.id(),
                    () -> Objects.requireNonNull(transaction.execute(_ -> batches.unfinished()))
                            .forEach(set -> workBehind(workspace.id(), set)));
        }
    }

    /** Works on the files of a set, one after the other, until they are done, cancelled, taken over by another server, or this one stops. */
    void work(UUID id, Consumer<Batch> progress) {
        if (!going.add(id)) {
            return;
        }
        turns.acquireUninterruptibly();
        try {
            var set = Objects.requireNonNull(transaction.execute(_ -> batches.ofSet(id)));
            // What was brought last is undone first.
            for (var batch : set.reversed()) {
                if (batch.state() == State.UNDOING) {
                    undo.work(batch, set, progress, () -> stopping);
                }
            }
            var foreseen = new Foreseen();
            for (var batch : set) {
                run.work(batch.id(), foreseen, progress, () -> stopping);
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
            transaction.executeWithoutResult(_ -> batches.ofSet(id).forEach(batch -> {
                if (batches.end(batch.id(), State.IMPORTING, State.FAILED, fault, clock.instant())) {
                    batches.find(batch.id()).ifPresent(tidings::failed);
                } else if (!batches.end(batch.id(), State.UNDOING, State.FAILED, fault, clock.instant())) {
                    batches.end(batch.id(), State.CHECKING, State.UPLOADED, fault, clock.instant());
                }
            }));
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }
}
