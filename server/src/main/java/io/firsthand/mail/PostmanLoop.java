package io.firsthand.mail;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.WorkspaceId;
import io.firsthand.identity.Workspace;
import io.firsthand.identity.Workspaces;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Keeps the postman going in a server: at once for mails of its own, within ten seconds for everything else. */
@Component
@Profile("serve")
class PostmanLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PostmanLoop.class);
    private static final Duration POLL = Duration.ofSeconds(10);
    private static final Duration TIDY = Duration.ofHours(1);

    private final Postman postman;
    private final MailBell bell;
    private final Workspaces workspaces;
    private final Set<WorkspaceId> underWay = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Thread thread;

    PostmanLoop(Postman postman, MailBell bell, Workspaces workspaces) {
        this.postman = postman;
        this.bell = bell;
        this.workspaces = workspaces;
    }

    @Override
    public void start() {
        var starting = Thread.ofVirtual().name("postman").unstarted(this::run);
        thread = starting;
        starting.start();
    }

    private void run() {
        var looked = System.nanoTime();
        var tidied = System.nanoTime() - TIDY.toNanos();
        while (isRunning()) {
            try {
                var rung = bell.await(POLL);
                if (System.nanoTime() - looked >= POLL.toNanos()) {
                    looked = System.nanoTime();
                    workspaces.all().stream().map(Workspace::id).forEach(rung::add);
                }
                rung.forEach(this::send);
                if (System.nanoTime() - tidied >= TIDY.toNanos()) {
                    tidied = System.nanoTime();
                    workspaces.all().forEach(it -> CurrentWorkspace.run(it.id(), postman::tidy));
                }
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("The postman could not look for mails: {}", e.toString());
            }
        }
    }

    /** Each workspace by itself, so that one whose mail server is slow holds up nobody else. */
    private void send(WorkspaceId workspace) {
        if (underWay.add(workspace)) {
            Thread.ofVirtual().name("postman-round").start(() -> {
                try {
                    CurrentWorkspace.run(workspace, this::sendAll);
                } catch (RuntimeException e) {
                    LOG.warn("The mails of workspace {} still wait: {}", workspace.value(), e.toString());
                } finally {
                    underWay.remove(workspace);
                }
            });
        }
    }

    private void sendAll() {
        var taken = postman.round();
        while (isRunning() && taken == Postman.BAG) {
            taken = postman.round();
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
}
