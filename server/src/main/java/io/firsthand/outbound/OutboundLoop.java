package io.firsthand.outbound;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Recurring;
import io.firsthand.database.WorkspaceId;
import io.firsthand.identity.Workspace;
import io.firsthand.identity.Workspaces;
import io.firsthand.ledger.Ledger;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Keeps deliveries going in a server: a moment after something happened here, within five seconds for everything else. */
@Component
@Profile("serve")
class OutboundLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboundLoop.class);
    private static final Duration BREATH = Duration.ofMillis(500);
    private static final Duration REST = Duration.ofMillis(1_100);
    private static final Duration POLL = Duration.ofSeconds(5);

    private final Tail tail;
    private final Carrier carrier;
    private final OutboundBell bell;
    private final Workspaces workspaces;
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Thread thread;

    OutboundLoop(Tail tail, Carrier carrier, OutboundBell bell, Workspaces workspaces, Ledger ledger) {
        this.tail = tail;
        this.carrier = carrier;
        this.bell = bell;
        this.workspaces = workspaces;
        ledger.onCommit(bell::ring);
    }

    @Override
    public void start() {
        var starting = Thread.ofVirtual().name("outbound").unstarted(this::run);
        thread = starting;
        starting.start();
    }

    private void run() {
        var looked = System.nanoTime();
        while (isRunning()) {
            try {
                var rung = bell.await(POLL);
                // The sequencer needs a moment for what was just committed.
                Thread.sleep(BREATH);
                if (System.nanoTime() - looked >= POLL.toNanos()) {
                    looked = System.nanoTime();
                    workspaces.all().stream().map(Workspace::id).forEach(rung::add);
                }
                rung.forEach(this::round);
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("Nobody looked for what is to be sent: {}", e.toString());
            }
        }
    }

    private void round(WorkspaceId workspace) {
        try {
            CurrentWorkspace.run(workspace, () -> {
                while (tail.read() == Tail.CHUNK) {}
                carrier.due().forEach(it -> carry(workspace, it));
            });
        } catch (RuntimeException e) {
            LOG.warn("What workspace {} has to send waits: {}", workspace.value(), e.toString());
        }
    }

    /** Each endpoint by itself, so that one that is slow holds up nobody else. */
    private void carry(WorkspaceId workspace, UUID endpoint) {
        if (underWay.add(endpoint)) {
            Thread.ofVirtual().name("outbound-endpoint").start(() -> {
                try {
                    CurrentWorkspace.run(workspace, () -> carryAll(endpoint));
                } catch (RuntimeException e) {
                    LOG.warn("What goes to endpoint {} waits: {}", endpoint, e.toString());
                } finally {
                    underWay.remove(endpoint);
                }
            });
        }
    }

    /** Until nothing is due, also not a little later: a chat takes one a second. */
    private void carryAll(UUID endpoint) {
        var isRested = false;
        while (isRunning()) {
            if (carrier.carry(endpoint) > 0) {
                isRested = false;
            } else if (isRested) {
                return;
            } else {
                isRested = true;
                LockSupport.parkNanos(REST.toNanos());
            }
        }
    }

    /** What is under way is finished, or taken up again by whoever runs next. */
    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Configuration
    static class Tidying {

        @Bean
        Recurring outboundTidy(Workspaces workspaces, Deliveries deliveries) {
            return new Recurring(
                    "outbound-tidy",
                    Duration.ofHours(1),
                    () -> workspaces.all().forEach(it -> CurrentWorkspace.run(it.id(), deliveries::tidy)));
        }
    }
}
