package io.firsthand.scan;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Workspaces;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Throws old batches away, with the pictures that nobody made leads of. */
@Component
class OldScans {

    private static final Logger LOG = LoggerFactory.getLogger(OldScans.class);
    private static final int AT_ONCE = 20;

    private final ScanBatchRepository batches;
    private final Scans scans;
    private final Workspaces workspaces;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Duration kept;

    OldScans(
            ScanBatchRepository batches,
            Scans scans,
            Workspaces workspaces,
            Clock clock,
            PlatformTransactionManager transactions,
            @Value("${firsthand.scan.days:30}") int days) {
        this.batches = batches;
        this.scans = scans;
        this.workspaces = workspaces;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.kept = Duration.ofDays(Math.max(1, days));
    }

    /** Looks once an hour. */
    @Component
    @Profile("serve")
    @EnableScheduling
    static class Loop {

        private final OldScans old;

        Loop(OldScans old) {
            this.old = old;
        }

        @Scheduled(initialDelay = 400_000, fixedDelay = 3_600_000)
        void look() {
            try {
                old.workspaces.all().forEach(it -> CurrentWorkspace.run(it.id(), old::remove));
            } catch (RuntimeException e) {
                LOG.warn(
                        "Old pictures of cards could not be deleted: {}",
                        e.getClass().getName());
            }
        }
    }

    /** Those of the current workspace that are old by now. */
    void remove() {
        var before = clock.instant().minus(kept);
        var old = Objects.requireNonNull(transaction.execute(_ -> batches.before(before, AT_ONCE)));
        old.forEach(scans::discard);
    }
}
