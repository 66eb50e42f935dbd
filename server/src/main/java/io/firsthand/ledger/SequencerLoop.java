package io.firsthand.ledger;

import io.firsthand.database.WorkspaceId;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Keeps the sequencer going in a server: at once for its own facts, within a second for those of other processes. */
@Component
@Profile("serve")
class SequencerLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SequencerLoop.class);

    /** How long facts gather when few come: one transaction and one signature for all of them. */
    private static final Duration LINGER = Duration.ofMillis(50);

    /** So many in a round are enough not to wait for more. */
    private static final int BUSY = 256;

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration LOOK_AT_ALL = Duration.ofMinutes(1);
    private static final int LOGS_AT_ONCE = 4;

    private final Sequencer sequencer;
    private final Bell bell;
    private volatile @Nullable Thread thread;

    SequencerLoop(Sequencer sequencer, Bell bell) {
        this.sequencer = sequencer;
        this.bell = bell;
    }

    @Override
    public void start() {
        var starting = Thread.ofVirtual().name("sequencer").unstarted(this::run);
        thread = starting;
        starting.start();
    }

    private void run() {
        var lookedAtAll = System.nanoTime() - LOOK_AT_ALL.toNanos();
        var taken = 0;
        while (isRunning()) {
            try {
                var rang = bell.await(POLL);
                if (rang && taken < BUSY) {
                    Thread.sleep(LINGER);
                }
                var workspaces = new HashSet<>(bell.take());
                if (!rang) {
                    workspaces.addAll(sequencer.waiting());
                }
                if (System.nanoTime() - lookedAtAll >= LOOK_AT_ALL.toNanos()) {
                    lookedAtAll = System.nanoTime();
                    workspaces.addAll(sequencer.all());
                }
                taken = round(workspaces);
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("The sequencer could not look for facts: {}", e.toString());
            }
        }
    }

    private int round(Collection<WorkspaceId> workspaces) throws InterruptedException {
        var places = new Semaphore(LOGS_AT_ONCE);
        var taken = new AtomicInteger();
        try (var turns = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var workspace : workspaces) {
                places.acquire();
                turns.execute(() -> {
                    try {
                        taken.addAndGet(turn(workspace));
                    } finally {
                        places.release();
                    }
                });
            }
        }
        return taken.get();
    }

    private int turn(WorkspaceId workspace) {
        try {
            var taken = sequencer.turn(workspace);
            if (taken >= Sequencer.BATCH) {
                bell.ring(workspace);
            }
            return taken;
        } catch (RuntimeException e) {
            LOG.warn("The facts of workspace {} still wait for the log: {}", workspace.value(), e.toString());
            return 0;
        }
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            // Not interrupted: that would cut the connection of a transaction under way.
            bell.wake();
            try {
                running.join(Duration.ofSeconds(10));
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
