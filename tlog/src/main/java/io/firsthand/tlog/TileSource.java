package io.firsthand.tlog;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where tiles are read from: a folder, a web server, a table. */
@FunctionalInterface
public interface TileSource {
    /**
     * The bytes of exactly this tile, or nothing if it is not there. A partial tile is the beginning of every wider one
     * of its place, so a source that keeps only the widest may answer with its first bytes.
     */
    Optional<byte[]> read(Tile tile) throws IOException;

    /** The bytes of those of these tiles that are there; overridden where one question is cheaper than many. */
    default Map<Tile, byte[]> readAll(Collection<Tile> tiles) throws IOException {
        var found = new HashMap<Tile, byte[]>();
        for (Tile tile : tiles) {
            Optional<byte[]> bytes = read(tile);
            bytes.ifPresent(it -> found.put(tile, it));
        }
        return found;
    }
}
