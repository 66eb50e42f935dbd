package io.firsthand.verdict;

import io.firsthand.agreement.DefinitionInForce;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.WorkspaceId;
import io.firsthand.identity.Workspaces;
import io.firsthand.ledger.Ledger;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps leads judged in a server: at once after changes of this process, within seconds after those of others. */
@Component
@Profile("serve")
class JudgingLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JudgingLoop.class);
    /** How long changes gather. */
    private static final Duration LINGER = Duration.ofMillis(100);

    private static final Duration LOOK_AT_ALL = Duration.ofSeconds(5);

    private final Judging judging;
    private final SidesChange sides;
    private final Workspaces workspaces;
    private final Ledger ledger;
    private final LinkedBlockingQueue<WorkspaceId> rung = new LinkedBlockingQueue<>();
    /** Workspaces that judge at all, so that the others pay nothing for each commit. */
    private final Set<WorkspaceId> active = ConcurrentHashMap.newKeySet();

    private volatile @Nullable Thread thread;

    JudgingLoop(Judging judging, SidesChange sides, Workspaces workspaces, Ledger ledger) {
        this.judging = judging;
        this.sides = sides;
        this.workspaces = workspaces;
        this.ledger = ledger;
    }

    @TransactionalEventListener
    void on(DefinitionInForce event) {
        active.add(event.workspace());
        ring(event.workspace());
    }

    @TransactionalEventListener
    void on(SidesChange.Asked event) {
        rung.add(event.workspace());
    }

    private void ring(WorkspaceId workspace) {
        if (active.contains(workspace) && !rung.contains(workspace)) {
            rung.add(workspace);
        }
    }

    @Override
    public void start() {
        ledger.onCommit(this::ring);
        var starting = Thread.ofVirtual().name("judging").unstarted(this::run);
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
                LOG.warn("Could not judge leads: {}", e.toString());
            }
        }
    }

    /** While much comes, as during an import, it rests as long as it works and leaves the machine to the import. */
    private void work(WorkspaceId workspace) throws InterruptedException {
        for (var goesOn = true; goesOn && isRunning(); ) {
            var start = System.nanoTime();
            var round = CurrentWorkspace.in(workspace, judging::round);
            if (round.isActive()) {
                active.add(workspace);
            } else {
                active.remove(workspace);
            }
            goesOn = round.goesOn() || CurrentWorkspace.in(workspace, sides::round);
            if (round.changed() == Judging.CHUNK) {
                Thread.sleep(Duration.ofNanos(System.nanoTime() - start));
            }
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
