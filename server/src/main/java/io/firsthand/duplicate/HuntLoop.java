package io.firsthand.duplicate;

import io.firsthand.database.WorkspaceId;
import io.firsthand.identity.WorkspaceLoop;
import io.firsthand.identity.Workspaces;
import io.firsthand.lead.ContactsChanged;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps the hunt going in a server: at once for its own contacts, within seconds for those of other processes. */
@Component
@Profile("serve")
class HuntLoop implements SmartLifecycle {

    /** How long contacts gather when few come: one look at fifty costs little more than one at five. */
    private static final Duration LINGER = Duration.ofMillis(300);

    private static final int REST = 3;

    /** If somebody came so lately, more are coming. */
    private static final Duration BUSY = Duration.ofSeconds(2);

    private static final Duration LOOK_AT_ALL = Duration.ofSeconds(15);

    private final Hunt hunt;
    private final WorkspaceLoop loop;

    HuntLoop(Hunt hunt, Workspaces workspaces) {
        this.hunt = hunt;
        this.loop = new WorkspaceLoop("search for duplicates", LINGER, LOOK_AT_ALL, workspaces, this::work);
    }

    /**
     * A bell and no more: which contacts changed is in the database. A transactional listener would be written down by
     * the event registry, which takes a second connection while the committing thread still holds its first; as many
     * arrivals at once as there are connections then wait for each other.
     */
    @EventListener
    void on(ContactsChanged event) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                loop.ring(event.workspace());
            }
        });
    }

    /** While people come, as during an import, it rests three times as long as it works and leaves the machine to that. */
    private void work(WorkspaceId workspace) throws InterruptedException {
        for (var looked = Hunt.CHUNK; looked > 0 && loop.isRunning(); ) {
            var start = System.nanoTime();
            looked = hunt.round();
            if (looked < Hunt.CHUNK) {
                Thread.sleep(LINGER);
            } else if (loop.rangWithin(BUSY)) {
                Thread.sleep(Duration.ofNanos(REST * (System.nanoTime() - start)));
            }
        }
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }
}
