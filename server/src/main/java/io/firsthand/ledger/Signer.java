package io.firsthand.ledger;

import io.firsthand.database.WorkspaceId;
import io.firsthand.ledger.Watch.Signed;
import io.firsthand.tlog.Checkpoint;
import io.firsthand.tlog.Frontier;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs what is committed: from entries read back and hashed again, never from what was meant to be written, and never
 * a state that does not continue the last one signed here.
 */
@Component
class Signer {

    private static final int CHUNK = 1_024;

    private final LogRepository logs;
    private final TreeRepository trees;
    private final EntryRepository entries;
    private final LogFiles files;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Signer(
            LogRepository logs,
            TreeRepository trees,
            EntryRepository entries,
            LogFiles files,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.logs = logs;
        this.trees = trees;
        this.entries = entries;
        this.files = files;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What follows the state signed last, signed and published; the workspace is current, no transaction is open. */
    Signed sign(WorkspaceId workspace, Signed last) {
        var head = transaction.execute(_ -> trees.head(workspace));
        if (head.size() == last.frontier().size() && isPublished(workspace, head)) {
            return last;
        }
        var frontier = readBack(workspace, last.frontier(), head);
        if (!frontier.root().equals(head.root())) {
            throw new FrozenException(
                    "The entries %d to %d, read back, do not have the root they were stored with: the database lost or changed some. Restore it; nothing is signed before."
                            .formatted(last.frontier().size(), head.size() - 1));
        }
        var origin = last.key().verifierKey().name();
        var note = new Checkpoint(origin, head.size(), head.root()).sign(last.key());
        files.keepCheckpoint(origin, note);
        transaction.executeWithoutResult(_ -> logs.insertCheckpoint(workspace, head.size(), note, clock.instant()));
        return new Signed(last.key(), frontier);
    }

    private boolean isPublished(WorkspaceId workspace, Head head) {
        return transaction.execute(_ -> logs.isSigned(workspace, head.size()));
    }

    private Frontier readBack(WorkspaceId workspace, Frontier signed, Head head) {
        var frontier = signed;
        while (frontier.size() < head.size()) {
            var from = frontier.size();
            var to = Math.min(from + CHUNK, head.size());
            var read = transaction.execute(_ -> entries.between(workspace, from, to));
            if (read.size() != to - from) {
                throw new FrozenException(
                        "Of the entries %d to %d the database lost some. Restore it; nothing is signed before."
                                .formatted(from, to - 1));
            }
            frontier = frontier.append(read.stream().map(StoredEntry::hashed).toList())
                    .frontier();
        }
        return frontier;
    }
}
