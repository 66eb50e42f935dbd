package io.firsthand.lead;

import io.firsthand.database.CurrentWorkspace;
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

/** Folds what has changed into the counts every few seconds; they are right without that, only slower. */
@Component
@Profile("serve")
class CountLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CountLoop.class);
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final CountRepository counts;
    private final Workspaces workspaces;
    private final TransactionTemplate transaction;
    private volatile @Nullable CountDownLatch end;

    CountLoop(CountRepository counts, Workspaces workspaces, PlatformTransactionManager transactions) {
        this.counts = counts;
        this.workspaces = workspaces;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void start() {
        var ending = new CountDownLatch(1);
        end = ending;
        Thread.ofVirtual().name("counts").start(() -> run(ending));
    }

    private void run(CountDownLatch ending) {
        try {
            while (!ending.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                round(ending);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void round(CountDownLatch ending) {
        try {
            for (var workspace : workspaces.all()) {
                CurrentWorkspace.run(workspace.id(), () -> {
                    while (ending.getCount() > 0 && fold(workspace.id().value()) == CountRepository.FOLDED) {
                        // once more
                    }
                });
            }
        } catch (RuntimeException e) {
            LOG.warn("The counts of leads could not be folded: {}", e.toString());
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
