package io.firsthand.ledger;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.WorkspaceId;
import io.firsthand.tlog.Checkpoint;
import io.firsthand.tlog.LogCheck;
import io.firsthand.tlog.Tile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the current workspace's log into a folder that {@code firsthand verify-log} and other checkers read. */
@Service
public class LogExport {

    private static final int MAX_LEVEL = 7;

    private final LogRepository logs;
    private final PublishedLogs published;
    private final TransactionTemplate transaction;

    LogExport(LogRepository logs, PublishedLogs published, PlatformTransactionManager transactions) {
        this.logs = logs;
        this.published = published;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /**
     * Writes tiles, bundles of entries, {@code log.vkey} and, last, {@code checkpoint}; returns the checkpoint. What is
     * there already and full is left as it is, so that a second export only adds.
     */
    public Checkpoint to(Path folder, LogCheck.Progress progress) throws IOException {
        var workspace = CurrentWorkspace.get();
        var log = transaction.execute(_ -> logs.find(workspace)).orElseThrow();
        var note = transaction.execute(_ -> logs.lastCheckpoint(workspace)).orElseThrow();
        var checkpoint = Checkpoint.parse(note.text());
        var size = checkpoint.size();
        Files.createDirectories(folder);
        for (int level = Tile.ENTRIES; level <= MAX_LEVEL; level++) {
            var hashes = size >>> (Math.max(level, 0) * Tile.HEIGHT);
            for (long index = 0; index * Tile.FULL_WIDTH < hashes; index++) {
                write(folder, workspace, Tile.inTree(level, index, size));
                if (level == Tile.ENTRIES) {
                    progress.at(Math.min((index + 1) * Tile.FULL_WIDTH, size), size);
                }
            }
        }
        Files.writeString(folder.resolve("log.vkey"), log.key() + "\n");
        Files.write(folder.resolve("checkpoint"), note.bytes());
        return checkpoint;
    }

    private void write(Path folder, WorkspaceId workspace, Tile tile) throws IOException {
        var file = folder.resolve(tile.path());
        if (!tile.isEntries() && tile.isFull() && Files.exists(file)) {
            return;
        }
        var bytes = transaction.execute(_ -> published.read(workspace, tile));
        Files.createDirectories(file.getParent());
        Files.write(file, bytes.orElseThrow(() -> new IOException("The log has lost " + tile.path() + ".")));
    }
}
