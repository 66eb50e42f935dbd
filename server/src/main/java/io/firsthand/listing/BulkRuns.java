package io.firsthand.listing;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.WorkspaceId;
import io.firsthand.identity.Workspaces;
import jakarta.annotation.PreDestroy;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Works through changes of many leads, here or in the background, and takes up what a stopped server left. */
@Component
class BulkRuns {

    private static final Logger LOG = LoggerFactory.getLogger(BulkRuns.class);
    private static final int AT_ONCE = 2;

    private final BulkRun run;
    private final Workspaces workspaces;
    private final Environment environment;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Set<UUID> going = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    BulkRuns(BulkRun run, Workspaces workspaces, Environment environment) {
        this.run = run;
        this.workspaces = workspaces;
        this.environment = environment;
    }

    void workBehind(WorkspaceId workspace, UUID bulk) {
        Thread.ofVirtual()
                .name("bulk-" + bulk)
                .start(() -> CurrentWorkspace.run(workspace, () -> {
                    turns.acquireUninterruptibly();
                    try {
                        work(bulk);
                    } finally {
                        turns.release();
                    }
                }));
    }

    /** Works until it is done or this server stops. */
    void work(UUID bulk) {
        if (!going.add(bulk)) {
            return;
        }
        try {
            var isBusy = true;
            while (isBusy && !stopping) {
                isBusy = run.step(bulk);
            }
        } catch (RuntimeException e) {
            LOG.error("The change of many leads {} failed", bulk, e);
            if (!stopping) {
                run.fail(bulk);
            }
        } finally {
            going.remove(bulk);
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        if (environment.acceptsProfiles(Profiles.of("serve"))) {
            for (var workspace : workspaces.all()) {
                CurrentWorkspace.run(
                        workspace.id(), () -> run.unfinished().forEach(bulk -> workBehind(workspace.id(), bulk)));
            }
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }
}
