package io.firsthand.database;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes a loop of this process when there is something for it to do, and says in which workspaces. */
public class Doorbell {

    private final BlockingQueue<WorkspaceId> rung = new LinkedBlockingQueue<>();

    /** Rings for the current workspace as soon as the transaction is committed. */
    public void ringAfterCommit() {
        var workspace = CurrentWorkspace.get();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ring(workspace);
            }
        });
    }

    public void ring(WorkspaceId workspace) {
        if (!rung.contains(workspace)) {
            rung.add(workspace);
        }
    }

    /** Those it rang for, now or within this time; none if it did not ring. */
    public Set<WorkspaceId> await(Duration patience) throws InterruptedException {
        var first = rung.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        var all = new HashSet<WorkspaceId>();
        if (first != null) {
            all.add(first);
            rung.drainTo(all);
        }
        return all;
    }
}
