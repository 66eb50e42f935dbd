package io.firsthand.scan;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Workspaces;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
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
    private static final Duration ARRIVING = Duration.ofHours(1);

    private final ScanBatchRepository batches;
    private final ScannedCardRepository cards;
    private final PictureFiles files;
    private final Scans scans;
    private final Workspaces workspaces;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Duration kept;

    OldScans(
            ScanBatchRepository batches,
            ScannedCardRepository cards,
            PictureFiles files,
            Scans scans,
            Workspaces workspaces,
            Clock clock,
            PlatformTransactionManager transactions,
            @Value("${firsthand.scan.days:30}") int days) {
        this.batches = batches;
        this.cards = cards;
        this.files = files;
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

    /** Pictures of no card at all: a server was stopped between writing one and noting it, or took it off too late. */
    void removeStrays() {
        var strays = new HashSet<>(files.before(clock.instant().minus(ARRIVING)));
        for (var workspace : workspaces.all()) {
            if (!strays.isEmpty()) {
                CurrentWorkspace.run(
                        workspace.id(),
                        () -> strays.removeAll(
                                Objects.requireNonNull(transaction.execute(_ -> cards.there(List.copyOf(strays))))));
            }
        }
        strays.forEach(files::delete);
    }
}
