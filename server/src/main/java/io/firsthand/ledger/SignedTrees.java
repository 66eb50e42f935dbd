package io.firsthand.ledger;

import io.firsthand.database.WorkspaceId;
import io.firsthand.tlog.Checkpoint;
import io.firsthand.tlog.Tile;
import io.firsthand.tlog.TileSource;
import io.firsthand.tlog.TiledTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the signed tree of a workspace's log, to be read within one transaction. */
@Component
class SignedTrees {

    private final LogRepository logs;
    private final Tiles tiles;

    SignedTrees(LogRepository logs, Tiles tiles) {
        this.logs = logs;
        this.tiles = tiles;
    }

    Optional<SignedTree> latest(WorkspaceId workspace) {
        return logs.lastCheckpoint(workspace).map(note -> {
            var checkpoint = Checkpoint.parse(note.text());
            var once = new Once(tiles.source(workspace), new HashMap<>());
            return new SignedTree(note, checkpoint, new TiledTree(checkpoint.size(), once));
        });
    }

    /** Reads each tile once: the proofs of one lead share their upper ones. */
    private record Once(TileSource source, Map<Tile, byte[]> read) implements TileSource {

        @Override
        public Optional<byte[]> read(Tile tile) throws IOException {
            return Optional.ofNullable(readAll(List.of(tile)).get(tile));
        }

        @Override
        public Map<Tile, byte[]> readAll(Collection<Tile> tiles) throws IOException {
            var missing = new ArrayList<>(tiles);
            missing.removeAll(read.keySet());
            if (!missing.isEmpty()) {
                read.putAll(source.readAll(missing));
            }
            return read;
        }
    }
}
