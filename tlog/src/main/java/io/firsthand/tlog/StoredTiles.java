package io.firsthand.tlog;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Reads tiles with their length checked; in place of a partial tile that is gone it takes the full one's beginning. */
final class StoredTiles {
    private StoredTiles() {}

    /** Throws {@link MalformedException} if the tile is missing or of a wrong length. */
    static HashTile hashes(TileSource source, Tile tile) throws IOException {
        return hashes(source, tile, Map.of());
    }

    /** As above, for one that may have been read already. */
    static HashTile hashes(TileSource source, Tile tile, Map<Tile, byte[]> read) throws IOException {
        byte[] known = read.get(tile);
        Optional<byte[]> bytes = known == null ? source.read(tile) : Optional.of(known);
        if (bytes.isPresent()) {
            return HashTile.owning(tile, bytes.get());
        }
        Optional<byte[]> full = tile.isFull() ? Optional.empty() : source.read(tile.full());
        if (full.isPresent()) {
            return HashTile.owning(tile.full(), full.get()).prefix(tile.width());
        }
        throw new MalformedException(tile.path() + " is missing.");
    }
}
