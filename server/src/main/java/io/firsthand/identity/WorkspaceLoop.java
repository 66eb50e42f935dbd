package io.firsthand.identity;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.WorkspaceId;
import java.time.Duration;
import java.util.HashSet;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread for work that waits in the database: soon after a bell rang for a workspace, and now and then in all of them,
 * for what others wrote down or a crash left behind. A round that fails is tried again at the next occasion.
 */
public final class WorkspaceLoop {

    /** Does what waits in the current workspace. */
    @FunctionalInterface
    public interface Work {
        void of(WorkspaceId workspace) throws InterruptedException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(WorkspaceLoop.class);

    private final String name;
    private final Duration linger;
    private final Duration lookAtAll;
    private final Workspaces workspaces;
    private final Work work;
    private final LinkedBlockingQueue<WorkspaceId> rung = new LinkedBlockingQueue<>();
    private volatile long rungAt = System.nanoTime() - Duration.ofDays(1).toNanos();
    private volatile @Nullable Thread thread;

    /**
     * @param name of the thread, says what is done
     * @param linger how long work gathers after a bell
     * @param lookAtAll how long no bell rings until every workspace is looked at
     */
    public WorkspaceLoop(String name, Duration linger, Duration lookAtAll, Workspaces workspaces, Work work) {
        this.name = name;
        this.linger = linger;
        this.lookAtAll = lookAtAll;
        this.workspaces = workspaces;
        this.work = work;
    }

    /** Returns at once. */
    public void ring(WorkspaceId workspace) {
        rungAt = System.nanoTime();
        if (!rung.contains(workspace)) {
            rung.add(workspace);
        }
    }

    /** Whether a bell rang for any workspace lately. */
    public boolean rangWithin(Duration time) {
        return System.nanoTime() - rungAt < time.toNanos();
    }

    public void start() {
        var starting = Thread.ofVirtual().name(name).unstarted(this::run);
        thread = starting;
        starting.start();
    }

    private void run() {
        while (isRunning()) {
            try {
                var first = rung.poll(lookAtAll.toMillis(), TimeUnit.MILLISECONDS);
                Thread.sleep(linger);
                var turns = new HashSet<WorkspaceId>();
                rung.drainTo(turns);
                if (first == null) {
                    workspaces.all().forEach(it -> turns.add(it.id()));
                } else {
                    turns.add(first);
                }
                for (var workspace : turns) {
                    CurrentWorkspace.<Void, InterruptedException>in(workspace, () -> {
                        work.of(workspace);
                        return null;
                    });
                }
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("The {} could not go on: {}", name, e.toString());
            }
        }
    }

    /** Waits until the work under way has stopped, ten seconds at most. */
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

    public boolean isRunning() {
        return thread != null;
    }
}
