package io.firsthand.ledger;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.WorkspaceId;
import io.firsthand.tlog.Checkpoint;
import io.firsthand.tlog.Frontier;
import io.firsthand.tlog.Hash;
import io.firsthand.tlog.Tile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Hashes what is stored once more, 256 entries at a time, and compares it with the tiles and those with each other. */
@Component
class Scrubber {

    private final LogRepository logs;
    private final TreeRepository trees;
    private final EntryRepository entries;
    private final TransactionTemplate transaction;

    Scrubber(
            LogRepository logs,
            TreeRepository trees,
            EntryRepository entries,
            PlatformTransactionManager transactions) {
        this.logs = logs;
        this.trees = trees;
        this.entries = entries;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /**
     * What was found around one bundle.
     *
     * @param next the bundle to go on with; 0 after the last
     * @param mismatches one sentence each
     */
    record Finding(long next, List<String> mismatches) {}

    /** Checks the bundle with this index, and every tile above it that it fills. */
    Finding check(WorkspaceId workspace, long index) {
        return CurrentWorkspace.<Finding, RuntimeException>in(
                workspace, () -> transaction.execute(_ -> checkHere(workspace, index)));
    }

    private Finding checkHere(WorkspaceId workspace, long index) {
        var size = logs.lastCheckpoint(workspace)
                .map(it -> Checkpoint.parse(it.text()).size())
                .orElse(0L);
        var mismatches = new ArrayList<String>();
        var from = index * Tile.FULL_WIDTH;
        if (from < size) {
            var tile = Tile.inTree(0, index, size);
            checkEntries(workspace, tile, mismatches);
            checkAbove(workspace, tile, size, mismatches);
        }
        var next = from + Tile.FULL_WIDTH < size ? index + 1 : 0;
        return new Finding(next, mismatches);
    }

    private void checkEntries(WorkspaceId workspace, Tile tile, List<String> mismatches) {
        var from = tile.index() * Tile.FULL_WIDTH;
        var stored = entries.between(workspace, from, from + tile.width());
        var hashes = hashes(workspace, tile);
        if (hashes.isEmpty()) {
            mismatches.add("%s is missing.".formatted(tile.path()));
        }
        var expected = from;
        for (var entry : stored) {
            for (; expected < entry.index(); expected++) {
                mismatches.add("Entry %d is lost.".formatted(expected));
            }
            expected = entry.index() + 1;
            var inTile = hashes.map(it -> it.get((int) (entry.index() - from)));
            if (inTile.isPresent() && !inTile.get().equals(entry.hashed())) {
                mismatches.add("Entry %d is not what the log holds.".formatted(entry.index()));
            } else if (!entry.hashed().equals(entry.leaf())) {
                mismatches.add("The leaf hash kept beside entry %d is not its own.".formatted(entry.index()));
            }
        }
        for (; expected < from + tile.width(); expected++) {
            mismatches.add("Entry %d is lost.".formatted(expected));
        }
    }

    private void checkAbove(WorkspaceId workspace, Tile tile, long size, List<String> mismatches) {
        if (!tile.isFull()) {
            return;
        }
        var above = Tile.inTree(tile.level() + 1, tile.index() / Tile.FULL_WIDTH, size);
        var below = hashes(workspace, tile);
        var hashes = hashes(workspace, above);
        if (hashes.isEmpty()) {
            mismatches.add("%s is missing.".formatted(above.path()));
        } else if (below.isPresent()) {
            var root = Frontier.EMPTY.append(below.get()).frontier().root();
            if (!hashes.get().get((int) (tile.index() % Tile.FULL_WIDTH)).equals(root)) {
                mismatches.add("%s does not belong under %s.".formatted(tile.path(), above.path()));
            }
        }
        if ((tile.index() + 1) % Tile.FULL_WIDTH == 0) {
            checkAbove(workspace, above, size, mismatches);
        }
    }

    /** From the database, never from memory. */
    private Optional<List<Hash>> hashes(WorkspaceId workspace, Tile tile) {
        var bytes = trees.tiles(workspace, List.of(tile)).get(tile);
        if (bytes == null) {
            return Optional.empty();
        }
        var hashes = new ArrayList<Hash>();
        for (int at = 0; at < bytes.length; at += Hash.LENGTH) {
            hashes.add(Hash.at(bytes, at));
        }
        return Optional.of(hashes);
    }
}
