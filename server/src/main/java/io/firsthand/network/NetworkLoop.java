package io.firsthand.network;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Recurring;
import io.firsthand.database.WorkspaceId;
import io.firsthand.identity.WorkspaceLoop;
import io.firsthand.identity.Workspaces;
import io.firsthand.ledger.Ledger;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Keeps ties in a server: a moment after something happened here, within seconds for everything else. */
@Component
@Profile("serve")
class NetworkLoop implements SmartLifecycle {

    private static final Duration LINGER = Duration.ofMillis(500);
    private static final Duration LOOK_AT_ALL = Duration.ofSeconds(10);

    private final TieKeeping ties;
    private final Ledger ledger;
    private final WorkspaceLoop loop;

    NetworkLoop(TieKeeping ties, Workspaces workspaces, Ledger ledger) {
        this.ties = ties;
        this.ledger = ledger;
        this.loop = new WorkspaceLoop("ties", LINGER, LOOK_AT_ALL, workspaces, this::work);
    }

    /** While much comes, as during an import, it rests as long as it works and leaves the machine to the import. */
    private void work(WorkspaceId workspace) throws InterruptedException {
        for (var found = TieKeeping.CHUNK; found == TieKeeping.CHUNK && loop.isRunning(); ) {
            var start = System.nanoTime();
            found = ties.round();
            if (found == TieKeeping.CHUNK) {
                Thread.sleep(Duration.ofNanos(System.nanoTime() - start));
            }
        }
    }

    @Override
    public void start() {
        ledger.onCommit(loop::ring);
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

    /** People on lists become contacts now and then. */
    @Configuration("networkRecognising")
    static class Recognising {

        @Bean
        Recurring networkRecognise(Workspaces workspaces, PrivateLists lists) {
            return new Recurring(
                    "network-recognise",
                    Duration.ofMinutes(10),
                    () -> workspaces.all().forEach(it -> CurrentWorkspace.run(it.id(), lists::recognise)));
        }
    }
}
