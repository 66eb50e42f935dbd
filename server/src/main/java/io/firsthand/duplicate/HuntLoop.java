package io.firsthand.duplicate;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.WorkspaceId;
import io.firsthand.identity.Workspaces;
import io.firsthand.lead.ContactsChanged;
import java.time.Duration;
import java.util.HashSet;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger LOG = LoggerFactory.getLogger(HuntLoop.class);
    /** How long contacts gather when few come: one look at fifty costs little more than one at five. */
    private static final Duration LINGER = Duration.ofMillis(300);

    private static final int REST = 3;

    private static final Duration LOOK_AT_ALL = Duration.ofSeconds(15);

    private final Hunt hunt;
    private final Workspaces workspaces;
    private final LinkedBlockingQueue<WorkspaceId> rung = new LinkedBlockingQueue<>();
    private volatile @Nullable Thread thread;

    HuntLoop(Hunt hunt, Workspaces workspaces) {
        this.hunt = hunt;
        this.workspaces = workspaces;
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
                ring(event.workspace());
            }
        });
    }

    private void ring(WorkspaceId workspace) {
        if (!rung.contains(workspace)) {
            rung.add(workspace);
        }
    }

    @Override
    public void start() {
        var starting = Thread.ofVirtual().name("duplicates").unstarted(this::run);
        thread = starting;
        starting.start();
    }

    private void run() {
        while (isRunning()) {
            try {
                var first = rung.poll(LOOK_AT_ALL.toMillis(), TimeUnit.MILLISECONDS);
                Thread.sleep(LINGER);
                var turns = new HashSet<WorkspaceId>();
                rung.drainTo(turns);
                if (first == null) {
                    workspaces.all().forEach(it -> turns.add(it.id()));
                } else {
                    turns.add(first);
                }
                for (var workspace : turns) {
                    work(workspace);
                }
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("Could not look for duplicates: {}", e.toString());
            }
        }
    }

    /** While much comes, as during an import, it rests three times as long as it works and leaves the machine to that. */
    private void work(WorkspaceId workspace) throws InterruptedException {
        for (var looked = Hunt.CHUNK; looked > 0 && isRunning(); ) {
            var start = System.nanoTime();
            looked = CurrentWorkspace.in(workspace, hunt::round);
            Thread.sleep(looked == Hunt.CHUNK ? Duration.ofNanos(REST * (System.nanoTime() - start)) : LINGER);
        }
    }

    @Override
    public void stop() {
        var stopping = thread;
        thread = null;
        if (stopping != null) {
            stopping.interrupt();
            try {
                stopping.join(Duration.ofSeconds(10));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
