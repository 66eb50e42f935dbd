package io.firsthand.ledger;

import io.firsthand.database.WorkspaceId;
import io.firsthand.ledger.Watch.Signed;
import io.firsthand.tlog.Checkpoint;
import io.firsthand.tlog.Frontier;
import io.firsthand.tlog.SignedNote;
import io.firsthand.tlog.SigningKey;
import io.firsthand.tlog.TlogException;
import io.firsthand.tlog.VerifierKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Compares, before a log is extended or signed, what the database holds with what was signed: its own last checkpoint
 * and the one that the data folder remembers. Throws {@link FrozenException} where the database is behind or different.
 */
@Component
class SignedStates {

    private final LogRepository logs;
    private final TreeRepository trees;
    private final Tiles tiles;
    private final LogFiles files;

    SignedStates(LogRepository logs, TreeRepository trees, Tiles tiles, LogFiles files) {
        this.logs = logs;
        this.trees = trees;
        this.tiles = tiles;
        this.files = files;
    }

    /** What was signed last, with its tree's right edge out of the tiles; to be called within a transaction. */
    Signed check(WorkspaceId workspace) {
        tiles.forget(workspace);
        var log = logs.find(workspace).orElseThrow();
        var key = key(log);
        var here = remembered(log);
        var there = logs.lastCheckpoint(workspace).map(it -> verified(it, log.key(), "The database's last checkpoint"));
        var head = trees.head(workspace);
        edge(workspace, head, "the log's head");
        var signed = edge(workspace, new Head(here.size(), here.root()), "the checkpoint signed last", head);
        if (there.isPresent()) {
            var published = new Head(there.get().size(), there.get().root());
            var frontier = edge(workspace, published, "the database's last checkpoint", head);
            signed = frontier.size() > signed.size() ? frontier : signed;
        }
        return new Signed(key, signed);
    }

    private SigningKey key(Log log) {
        var key = files.key(log.origin())
                .orElseThrow(() -> new FrozenException(
                        "The signing key %s is missing; put it back from a backup of the data folder. Facts are still written down and wait."
                                .formatted(files.keyFile(log.origin()))));
        if (!key.verifierKey().equals(log.key())) {
            throw new FrozenException("The signing key %s belongs to another log; put the right one back from a backup."
                    .formatted(files.keyFile(log.origin())));
        }
        return key;
    }

    private Checkpoint remembered(Log log) {
        var file = files.checkpointFile(log.origin());
        Optional<SignedNote> note;
        try {
            note = files.checkpoint(log.origin());
        } catch (TlogException e) {
            throw new FrozenException("The file %s is damaged: %s".formatted(file, e.getMessage()));
        }
        return note.map(it -> verified(it, log.key(), "The checkpoint in " + file))
                .orElseThrow(() -> new FrozenException(
                        "The file %s, which remembers what was signed last, is missing; put it back from a backup of the data folder, or, if this database surely is the newest, save the log's checkpoint there."
                                .formatted(file)));
    }

    private static Checkpoint verified(SignedNote note, VerifierKey key, String what) {
        try {
            note.verify(List.of(key));
            var checkpoint = Checkpoint.parse(note.text());
            if (checkpoint.origin().equals(key.name())) {
                return checkpoint;
            }
            throw new FrozenException(what + " belongs to another log.");
        } catch (TlogException e) {
            throw new FrozenException(what + " is not what this log signed: " + e.getMessage());
        }
    }

    private Frontier edge(WorkspaceId workspace, Head state, String what, Head head) {
        if (state.size() > head.size()) {
            throw new FrozenException(
                    "The database has gone back in time: it holds %d entries, but %d were signed already (%s). Restore the newer database; this log is not continued, because that would fork it."
                            .formatted(head.size(), state.size(), what));
        }
        return edge(workspace, state, what);
    }

    private Frontier edge(WorkspaceId workspace, Head state, String what) {
        try {
            var frontier = Frontier.load(state.size(), tiles.source(workspace));
            if (frontier.root().equals(state.root())) {
                return frontier;
            }
        } catch (TlogException e) {
            throw new FrozenException("The tiles of the log do not hold %s: %s".formatted(what, e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new FrozenException(
                "The database is not the one that was signed: its first %d entries do not have the root of %s. Restore the right database; this log is not continued, because that would fork it."
                        .formatted(state.size(), what));
    }
}
