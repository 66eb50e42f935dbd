package io.firsthand.ledger;

import io.firsthand.database.WorkspaceId;
import io.firsthand.tlog.Tile;
import io.firsthand.tlog.TileSource;
import io.firsthand.tlog.TiledTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tiles of every log: full ones from memory when they were asked for lately, others from the database. */
@Component
class Tiles {

    /** 8 KiB each. */
    private static final int CACHED = 2_048;

    private final TreeRepository repository;
    private final Map<Key, byte[]> cache = Collections.synchronizedMap(new Cache());

    Tiles(TreeRepository repository) {
        this.repository = repository;
    }

    private record Key(WorkspaceId workspace, Tile tile) {}

    /** The tree of this size of the workspace's log; to be read within a transaction in that workspace. */
    TiledTree tree(WorkspaceId workspace, long size) {
        return new TiledTree(size, source(workspace));
    }

    TileSource source(WorkspaceId workspace) {
        return new TileSource() {
            @Override
            public Optional<byte[]> read(Tile tile) {
                return Optional.ofNullable(readAll(List.of(tile)).get(tile));
            }

            @Override
            public Map<Tile, byte[]> readAll(Collection<Tile> tiles) {
                return Tiles.this.readAll(workspace, tiles);
            }
        };
    }

    private Map<Tile, byte[]> readAll(WorkspaceId workspace, Collection<Tile> tiles) {
        var found = new HashMap<Tile, byte[]>();
        var missing = new ArrayList<Tile>();
        for (var tile : tiles) {
            var cached = cache.get(new Key(workspace, tile));
            if (cached == null) {
                missing.add(tile);
            } else {
                found.put(tile, cached);
            }
        }
        if (!missing.isEmpty()) {
            repository.tiles(workspace, missing).forEach((tile, bytes) -> {
                found.put(tile, bytes);
                if (tile.isFull()) {
                    cache.put(new Key(workspace, tile), bytes);
                }
            });
        }
        return found;
    }

    /** Forgets what it remembers, for a check of what the database really has. */
    void forget(WorkspaceId workspace) {
        synchronized (cache) {
            cache.keySet().removeIf(it -> it.workspace().equals(workspace));
        }
    }

    private static final class Cache extends LinkedHashMap<Key, byte[]> {

        Cache() {
            super(CACHED, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, byte[]> eldest) {
            return size() > CACHED;
        }
    }
}
