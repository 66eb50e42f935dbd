package io.firsthand.lead;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.WorkspaceId;
import io.firsthand.identity.Workspaces;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts away what was written in haste: new texts into the index of the search each second, so that no import has to,
 * and what has changed into the counts every third. Both are right without that, only slower.
 */
@Component
@Profile("serve")
class UpkeepLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(UpkeepLoop.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int PAUSES_BETWEEN_COUNTS = 3;

    private final CountRepository counts;
    private final SearchRepository search;
    private final Workspaces workspaces;
    private final TransactionTemplate transaction;
    private volatile @Nullable CountDownLatch end;

    UpkeepLoop(
            CountRepository counts,
            SearchRepository search,
            Workspaces workspaces,
            PlatformTransactionManager transactions) {
        this.counts = counts;
        this.search = search;
        this.workspaces = workspaces;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void start() {
        var ending = new CountDownLatch(1);
        end = ending;
        Thread.ofVirtual().name("upkeep of leads").start(() -> run(ending));
    }

    private void run(CountDownLatch ending) {
        try {
            for (var pause = 1; !ending.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS); pause++) {
                round(ending, pause % PAUSES_BETWEEN_COUNTS == 0);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void round(CountDownLatch ending, boolean withCounts) {
        try {
            search.putAway();
            if (withCounts) {
                workspaces.all().forEach(it -> CurrentWorkspace.run(it.id(), () -> count(it.id(), ending)));
            }
        } catch (RuntimeException e) {
            LOG.warn("What is quick to read of the leads is behind: {}", e.toString());
        }
    }

    private void count(WorkspaceId workspace, CountDownLatch ending) {
        while (ending.getCount() > 0 && fold(workspace.value()) == CountRepository.FOLDED) {
            // once more
        }
    }

    private int fold(UUID workspace) {
        var folded = transaction.execute(_ -> counts.fold(workspace));
        return folded == null ? 0 : folded;
    }

    @Override
    public void stop() {
        var ending = end;
        end = null;
        if (ending != null) {
            ending.countDown();
        }
    }

    @Override
    public boolean isRunning() {
        return end != null;
    }
}
