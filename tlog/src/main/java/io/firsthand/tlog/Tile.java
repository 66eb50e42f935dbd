package io.firsthand.tlog;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a tile lies: level 0 to 63, or {@link #ENTRIES} for a bundle of entries; index within the level; width 1 to
 * 256, where 256 is a full tile. Paths and widths are those of c2sp.org/tlog-tiles.
 */
public record Tile(int level, long index, int width) {
    /** Hashes, or entries, in a full tile. */
    public static final int FULL_WIDTH = 256;

    /** Binary levels of the tree that one tile spans. */
    public static final int HEIGHT = 8;

    /** The level which stands for bundles of entries; paths call it {@code entries}. */
    public static final int ENTRIES = -1;

    static final int MAX_LEVEL = 63;

    public Tile {
        if (level < ENTRIES || level > MAX_LEVEL || index < 0 || width < 1 || width > FULL_WIDTH) {
            throw new IllegalArgumentException(
                    "No tile has level %d, index %d, width %d".formatted(level, index, width));
        }
    }

    /** Bundle of entries beside the tile of level 0 with this index. */
    public static Tile entries(long index, int width) {
        return new Tile(ENTRIES, index, width);
    }

    /** The tile with this index in a tree of this size, as wide as that tree makes it; the tree must reach it. */
    public static Tile inTree(int level, long index, long treeSize) {
        return new Tile(level, index, widthInTree(level, index, treeSize));
    }

    /** Every right-most, not full tile of hashes in a tree of this size, lowest level first. */
    public static List<Tile> partialTiles(long treeSize) {
        var tiles = new ArrayList<Tile>();
        for (int level = 0; hashes(level, treeSize) > 0; level++) {
            long hashes = hashes(level, treeSize);
            int width = (int) (hashes % FULL_WIDTH);
            if (width > 0) {
                tiles.add(new Tile(level, hashes / FULL_WIDTH, width));
            }
        }
        return tiles;
    }

    /** Reads {@code tile/<L>/<N>[.p/<W>]} or {@code tile/entries/<N>[.p/<W>]}; throws {@link MalformedException}. */
    public static Tile parse(String path) {
        return TilePath.parse(path);
    }

    /** {@code tile/<L>/<N>[.p/<W>]} or {@code tile/entries/<N>[.p/<W>]}. */
    public String path() {
        return TilePath.of(this);
    }

    /** Whether this is a bundle of entries, not a tile of hashes. */
    public boolean isEntries() {
        return level == ENTRIES;
    }

    /** Whether it is full, and with that never changes. */
    public boolean isFull() {
        return width == FULL_WIDTH;
    }

    /** The tile of the same place when full. */
    public Tile full() {
        return new Tile(level, index, FULL_WIDTH);
    }

    /** Hashes of a level in a tree of this size, all tiles of the level together. */
    static long hashes(int level, long treeSize) {
        int shift = Math.max(level, 0) * HEIGHT;
        return shift >= Long.SIZE ? 0 : treeSize >>> shift;
    }

    static int widthInTree(int level, long index, long treeSize) {
        long left = index > Long.MAX_VALUE / FULL_WIDTH ? 0 : hashes(level, treeSize) - index * FULL_WIDTH;
        return (int) Math.clamp(left, 0L, FULL_WIDTH);
    }
}
