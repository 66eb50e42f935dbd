package io.firsthand.ledger;

import io.firsthand.database.WorkspaceId;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes this process' sequencer as soon as a transaction with facts is committed, and says whose they are. */
@Component
class Bell {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private final Set<WorkspaceId> waiting = new HashSet<>();
    private final List<Consumer<WorkspaceId>> listeners = new CopyOnWriteArrayList<>();
    private boolean woken;

    /** Has somebody told of each ring, too; they must return at once. */
    void listen(Consumer<WorkspaceId> listener) {
        listeners.add(listener);
    }

    void ringAfterCommit(WorkspaceId workspace) {
        TransactionSynchronizationManager.registerSynchronization(new Ring(workspace));
    }

    void ring(WorkspaceId workspace) {
        lock.lock();
        try {
            waiting.add(workspace);
            rung.signalAll();
        } finally {
            lock.unlock();
        }
        listeners.forEach(it -> it.accept(workspace));
    }

    /** Whether it rang, now or within this time. */
    boolean await(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            var left = patience.toNanos();
            while (waiting.isEmpty() && !woken && left > 0) {
                left = rung.awaitNanos(left);
            }
            return !waiting.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** Ends the waiting, now and from now on. */
    void wake() {
        lock.lock();
        try {
            woken = true;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Those it rang for since it was asked last. */
    Set<WorkspaceId> take() {
        lock.lock();
        try {
            var taken = Set.copyOf(waiting);
            waiting.clear();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private final class Ring implements TransactionSynchronization {

        private final WorkspaceId workspace;

        Ring(WorkspaceId workspace) {
            this.workspace = workspace;
        }

        @Override
        public void afterCommit() {
            ring(workspace);
        }
    }
}
