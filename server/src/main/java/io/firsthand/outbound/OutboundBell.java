package io.firsthand.outbound;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.WorkspaceId;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes this process when there is something to send. */
@Component
class OutboundBell {

    private final BlockingQueue<WorkspaceId> rung = new LinkedBlockingQueue<>();

    void ringAfterCommit() {
        var workspace = CurrentWorkspace.get();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ring(workspace);
            }
        });
    }

    void ring(WorkspaceId workspace) {
        if (!rung.contains(workspace)) {
            rung.add(workspace);
        }
    }

    /** Those it rang for, now or within this time. */
    Set<WorkspaceId> await(Duration patience) throws InterruptedException {
        var first = rung.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        var all = new HashSet<WorkspaceId>();
        if (first != null) {
            all.add(first);
            rung.drainTo(all);
        }
        return all;
    }
}
