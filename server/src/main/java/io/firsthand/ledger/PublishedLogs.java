package io.firsthand.ledger;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.WorkspaceId;
import io.firsthand.tlog.Checkpoint;
import io.firsthand.tlog.EntryBundle;
import io.firsthand.tlog.SignedNote;
import io.firsthand.tlog.Tile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every log as c2sp.org/tlog-tiles has it, for whoever knows its origin: only what was signed, nothing of the facts. */
@Service
public class PublishedLogs {

    private static final byte[] REDACTED = new byte[0];

    private final LogRepository logs;
    private final EntryRepository entries;
    private final Tiles tiles;
    private final TransactionTemplate transaction;

    PublishedLogs(LogRepository logs, EntryRepository entries, Tiles tiles, PlatformTransactionManager transactions) {
        this.logs = logs;
        this.entries = entries;
        this.tiles = tiles;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /** The largest state that was signed. */
    public Optional<SignedNote> checkpoint(String origin) {
        return in(origin, logs::lastCheckpoint);
    }

    /** A tile of hashes or a bundle of entries, full or of a width that a signed state has. */
    public Optional<byte[]> tile(String origin, Tile tile) {
        return in(origin, workspace -> isPublished(workspace, tile) ? read(workspace, tile) : Optional.empty());
    }

    private <T> Optional<T> in(String origin, Function<WorkspaceId, Optional<T>> work) {
        Optional<WorkspaceId> found = transaction.execute(_ -> logs.workspaceOf(origin));
        return found.flatMap(workspace -> CurrentWorkspace.<Optional<T>, RuntimeException>in(
                workspace, () -> transaction.execute(_ -> work.apply(workspace))));
    }

    private boolean isPublished(WorkspaceId workspace, Tile tile) {
        var size = logs.lastCheckpoint(workspace)
                .map(it -> Checkpoint.parse(it.text()).size())
                .orElse(0L);
        var shift = Math.max(tile.level(), 0) * Tile.HEIGHT;
        var hashes = shift >= Long.SIZE ? 0 : size >>> shift;
        if (tile.index() > hashes / Tile.FULL_WIDTH || tile.index() * Tile.FULL_WIDTH + tile.width() > hashes) {
            return false;
        }
        var from = (tile.index() * Tile.FULL_WIDTH + tile.width()) << shift;
        return tile.isFull() || logs.isSignedBetween(workspace, from, from + (1L << shift));
    }

    Optional<byte[]> read(WorkspaceId workspace, Tile tile) {
        if (tile.isEntries()) {
            return Optional.of(bundle(workspace, tile));
        }
        try {
            return tiles.source(workspace).read(tile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bundle(WorkspaceId workspace, Tile tile) {
        var from = tile.index() * Tile.FULL_WIDTH;
        var stored = entries.between(workspace, from, from + tile.width());
        if (stored.size() != tile.width()) {
            throw new IllegalStateException("The log lost an entry from %d on".formatted(from));
        }
        return EntryBundle.encode(
                stored.stream().map(it -> it.bytes().orElse(REDACTED)).toList());
    }
}
