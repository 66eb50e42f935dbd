package io.firsthand.tlog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A tree of a known size whose hashes lie in tiles: gives its root and proofs (RFC 9162, 2.1.3.1 and 2.1.4.1). Tiles
 * are taken as they are; whoever does not trust their source verifies the proof against a checkpoint's root. Methods
 * throw {@link MalformedException} for a tile that is missing or of a wrong length.
 */
public final class TiledTree {
    private final long size;
    private final TileSource source;

    public TiledTree(long size, TileSource source) {
        if (size < 0) {
            throw new IllegalArgumentException("A tree has no size " + size);
        }
        this.size = size;
        this.source = source;
    }

    /** Entries in the tree. */
    public long size() {
        return size;
    }

    /** Root of the tree. */
    public Hash root() throws IOException {
        return size == 0 ? Hash.EMPTY_ROOT : read(List.of(new Range(0, size))).getFirst();
    }

    /** Leaf hash of the entry at this index. */
    public Hash leaf(long index) throws IOException {
        return read(List.of(leafRange(index))).getFirst();
    }

    /** Proof that the entry at this index is in the tree. */
    public InclusionProof inclusion(long index) throws IOException {
        return new InclusionProof(index, size, read(inclusionPath(leafRange(index))));
    }

    /** Proof that the tree began as the tree of this older size, from 1 to its own size. */
    public ConsistencyProof consistency(long oldSize) throws IOException {
        if (oldSize < 1 || oldSize > size) {
            throw new IllegalArgumentException("No proof leads from size " + oldSize + " to " + size);
        }
        return new ConsistencyProof(oldSize, size, read(consistencyPath(oldSize)));
    }

    /** Entries from {@code from} up to, not including, {@code to}. */
    private record Range(long from, long to) {
        long length() {
            return to - from;
        }

        /** Where RFC 9162 splits it: after the largest power of two below its length. */
        long split() {
            return from + Long.highestOneBit(length() - 1);
        }
    }

    private Range leafRange(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("No entry " + index + " is in a tree of size " + size);
        }
        return new Range(index, index + 1);
    }

    private List<Range> inclusionPath(Range leaf) {
        var path = new ArrayList<Range>();
        var range = new Range(0, size);
        while (range.length() > 1) {
            var left = new Range(range.from, range.split());
            var right = new Range(range.split(), range.to);
            boolean goLeft = leaf.from < left.to;
            path.add(goLeft ? right : left);
            range = goLeft ? left : right;
        }
        return path.reversed();
    }

    private List<Range> consistencyPath(long oldSize) {
        var path = new ArrayList<Range>();
        var range = new Range(0, size);
        while (range.to != oldSize) {
            var left = new Range(range.from, range.split());
            var right = new Range(range.split(), range.to);
            boolean goLeft = oldSize <= left.to;
            path.add(goLeft ? right : left);
            range = goLeft ? left : right;
        }
        if (range.from != 0) {
            path.add(range);
        }
        return path.reversed();
    }

    /** The roots over ranges; the tiles that takes are asked for together. */
    private List<Hash> read(List<Range> ranges) throws IOException {
        Set<Tile> tiles = new LinkedHashSet<>();
        ranges.forEach(range -> subtrees(range).forEach(it -> tiles.add(it.tile(size))));
        Map<Tile, byte[]> bytes = source.readAll(tiles);
        var hashes = new ArrayList<Hash>(ranges.size());
        for (Range range : ranges) {
            Hash root = null;
            for (Subtree subtree : subtrees(range)) {
                Hash left = subtree.root(StoredTiles.hashes(source, subtree.tile(size), bytes));
                root = root == null ? left : Hash.children(left, root);
            }
            hashes.add(Objects.requireNonNull(root));
        }
        return hashes;
    }

    /** The complete subtrees a range of the tree falls into, from the right-most, which is the smallest. */
    private static List<Subtree> subtrees(Range range) {
        var subtrees = new ArrayList<Subtree>();
        for (long rest = range.length(); rest > 0; rest &= rest - 1) {
            int height = Long.numberOfTrailingZeros(rest);
            subtrees.add(new Subtree(height, (range.from + rest - (1L << height)) >>> height));
        }
        return subtrees;
    }

    /** The complete subtree with this index among those of 2^height leaves. */
    private record Subtree(int height, long index) {
        Tile tile(long treeSize) {
            int level = height / Tile.HEIGHT;
            return Tile.inTree(level, firstHash() / Tile.FULL_WIDTH, treeSize);
        }

        Hash root(HashTile tile) {
            return tile.subtree((int) (firstHash() % Tile.FULL_WIDTH), 1 << height % Tile.HEIGHT);
        }

        private long firstHash() {
            return index << height % Tile.HEIGHT;
        }
    }
}
