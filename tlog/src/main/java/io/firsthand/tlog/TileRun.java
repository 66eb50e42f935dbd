package io.firsthand.tlog;

import io.firsthand.tlog.LogPass.UnreadableTileException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Some adjacent tiles of level 0 and their bundles of entries, checked against each other by one thread. */
final class TileRun {
    private static final int TILES = 16;
    static final int ENTRIES = TILES * Tile.FULL_WIDTH;

    private final LogCheck check;
    private final long size;
    private final long first;
    private final List<byte[]> roots = new ArrayList<>();
    private final List<HashTile> partial = new ArrayList<>();
    private final byte[] hash = new byte[Hash.LENGTH];
    private final Sha256 sha256 = new Sha256();
    private int checked;
    private int redacted;
    private int absent;

    TileRun(LogCheck check, long size, long first) {
        this.check = check;
        this.size = size;
        this.first = first;
    }

    /** Roots of the full tiles, the partial tile if this run ends with it, and how the entries fared. */
    record Result(List<byte[]> roots, List<HashTile> partial, int checked, int redacted, int absent) {}

    Result check() throws InvalidLogException, UnreadableTileException {
        for (long index = first; index < first + TILES && Tile.widthInTree(0, index, size) > 0; index++) {
            HashTile hashes = read(check.source(), Tile.inTree(0, index, size));
            entries(hashes);
            if (hashes.tile().isFull()) {
                roots.add(hashes.subtree(0, Tile.FULL_WIDTH).bytes());
            } else {
                partial.add(hashes);
            }
        }
        return new Result(roots, partial, checked, redacted, absent);
    }

    static HashTile read(TileSource source, Tile tile) throws InvalidLogException, UnreadableTileException {
        try {
            return StoredTiles.hashes(source, tile);
        } catch (MalformedException e) {
            throw new InvalidLogException(LogVerdict.Part.TILE, tile.path(), e);
        } catch (IOException e) {
            throw new UnreadableTileException(tile, e);
        }
    }

    private void entries(HashTile hashes) throws InvalidLogException, UnreadableTileException {
        Tile tile = Tile.entries(hashes.tile().index(), hashes.tile().width());
        Optional<byte[]> read = readEntries(tile);
        if (read.isEmpty()) {
            absent += tile.width();
            return;
        }
        byte[] bundle = read.get();
        int[] offsets = offsets(tile, bundle);
        for (int place = 0; place < tile.width(); place++) {
            entry(hashes, tile, place, bundle, offsets[place] + 2, offsets[place + 1]);
        }
    }

    /** In place of a partial bundle that is gone it takes the full one's beginning. */
    private Optional<byte[]> readEntries(Tile tile) throws InvalidLogException, UnreadableTileException {
        try {
            Optional<byte[]> bundle = check.source().read(tile);
            if (bundle.isPresent() || tile.isFull()) {
                return bundle;
            }
            return check.source().read(tile.full()).map(full -> EntryBundle.prefix(full, tile.width()));
        } catch (IOException e) {
            throw new UnreadableTileException(tile, e);
        } catch (MalformedException e) {
            throw new InvalidLogException(LogVerdict.Part.ENTRY, tile.path(), e);
        }
    }

    private static int[] offsets(Tile tile, byte[] bundle) throws InvalidLogException {
        try {
            return EntryBundle.exactOffsets(bundle, tile.width());
        } catch (MalformedException e) {
            throw new InvalidLogException(LogVerdict.Part.ENTRY, tile.path(), e);
        }
    }

    private void entry(HashTile hashes, Tile tile, int place, byte[] bundle, int from, int to)
            throws InvalidLogException {
        long index = tile.index() * Tile.FULL_WIDTH + place;
        sha256.leaf(bundle, from, to - from, hash, 0);
        if (hashes.isAt(place, hash)) {
            checked++;
            content(tile, index, bundle, from, to);
        } else if (from == to) {
            redacted++;
            if (check.entryCheck() != null) {
                check.entryCheck().redacted(index, hashes.hash(place));
            }
        } else {
            throw new InvalidLogException(
                    LogVerdict.Part.ENTRY,
                    tile.path(),
                    "Entry %s in %s does not have the leaf hash in %s."
                            .formatted(index, tile.path(), hashes.tile().path()));
        }
    }

    private void content(Tile tile, long index, byte[] bundle, int from, int to) throws InvalidLogException {
        if (check.entryCheck() == null) {
            return;
        }
        try {
            check.entryCheck().check(index, Arrays.copyOfRange(bundle, from, to));
        } catch (TlogException e) {
            throw new InvalidLogException(
                    LogVerdict.Part.CONTENT, tile.path(), "Entry " + index + ": " + e.getMessage());
        }
    }
}
