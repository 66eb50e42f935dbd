package io.firsthand.mail;

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

/** Tells this process' postman as soon as a transaction with mails is committed. */
@Component
class MailBell {

    private final BlockingQueue<WorkspaceId> rung = new LinkedBlockingQueue<>();

    void ringAfterCommit(WorkspaceId workspace) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                if (!rung.contains(workspace)) {
                    rung.add(workspace);
                }
            }
        });
    }

    /** Those it rang for, now or within this time; none if it did not ring. */
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
