package io.firsthand.intake;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Workspaces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes files that were brought long ago; what became of their rows, and the hash of each, stays. */
@Component
class OldFiles {

    private static final Logger LOG = LoggerFactory.getLogger(OldFiles.class);
    private static final int AT_ONCE = 100;

    private final BatchRepository batches;
    private final StoredFiles files;
    private final Workspaces workspaces;
    private final Clock clock;
    private final Transactions transactions;
    private final Duration kept;

    OldFiles(
            BatchRepository batches,
            StoredFiles files,
            Workspaces workspaces,
            Clock clock,
            Transactions transactions,
            @Value("${firsthand.files.days:90}") int days) {
        this.batches = batches;
        this.files = files;
        this.workspaces = workspaces;
        this.clock = clock;
        this.transactions = transactions;
        this.kept = Duration.ofDays(Math.max(1, days));
    }

    /** Looks once an hour. */
    @Component
    @Profile("serve")
    @EnableScheduling
    static class Loop {

        private final OldFiles files;

        Loop(OldFiles files) {
            this.files = files;
        }

        @Scheduled(initialDelay = 300_000, fixedDelay = 3_600_000)
        void look() {
            try {
                files.remove();
            } catch (RuntimeException e) {
                LOG.warn("Old files of imports could not be deleted: {}", e.toString());
            }
        }
    }

    private void remove() {
        var now = clock.instant();
        for (var workspace : workspaces.all()) {
            CurrentWorkspace.run(workspace.id(), () -> remove(now));
        }
    }

    /** Those of the current workspace that are old by then; returns how many. */
    int remove(Instant now) {
        var removed = 0;
        var old = old(now);
        while (!old.isEmpty()) {
            old.forEach(this::delete);
            removed += old.size();
            old = old.size() < AT_ONCE ? List.of() : old(now);
        }
        return removed;
    }

    private List<UUID> old(Instant now) {
        return transactions.inOne(() -> batches.withOldFiles(now.minus(kept), AT_ONCE));
    }

    private void delete(UUID id) {
        transactions.inOne(() -> {
            if (!batches.markFileRemoved(id, clock.instant())) {
                return false;
            }
            try {
                files.delete(id);
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
