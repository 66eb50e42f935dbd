package io.firsthand.tlog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The right edge of a tree: its size and its partial tiles, which is all that is needed to append to it and to know
 * its root. It never changes; appending makes another one. As bytes: uint64 size, then the partial tiles of
 * {@link Tile#partialTiles}, lowest level first, without anything between them.
 */
public final class Frontier {
    /** The tree without entries. */
    public static final Frontier EMPTY = new Frontier(0, List.of());

    private final long size;
    private final List<HashTile> partial;

    private Frontier(long size, List<HashTile> partial) {
        this.size = size;
        this.partial = List.copyOf(partial);
    }

    /**
     * What appending brought: the next frontier, the tiles it filled and the partial tiles it left behind other than
     * they were before. Lower levels come first.
     */
    public record Growth(Frontier frontier, List<HashTile> full, List<HashTile> partial) {}

    static Frontier of(long size, List<HashTile> partial) {
        return new Frontier(size, partial);
    }

    /** Reads {@link #encode}; throws {@link MalformedException}. */
    public static Frontier decode(byte[] bytes) {
        if (bytes.length < Long.BYTES || ByteBuffer.wrap(bytes).getLong() < 0) {
            throw new MalformedException("A frontier does not begin with a size.");
        }
        long size = ByteBuffer.wrap(bytes).getLong();
        var partial = new ArrayList<HashTile>();
        int at = Long.BYTES;
        for (Tile tile : Tile.partialTiles(size)) {
            int end = at + tile.width() * Hash.LENGTH;
            if (end > bytes.length) {
                throw new MalformedException("A frontier of size " + size + " has too few bytes.");
            }
            partial.add(HashTile.owning(tile, Arrays.copyOfRange(bytes, at, end)));
            at = end;
        }
        if (at != bytes.length) {
            throw new MalformedException("A frontier of size " + size + " has too many bytes.");
        }
        return new Frontier(size, partial);
    }

    /** Reads the partial tiles of a tree of this size; the caller compares {@link #root} with what it trusts. */
    public static Frontier load(long size, TileSource source) throws IOException {
        var partial = new ArrayList<HashTile>();
        for (Tile tile : Tile.partialTiles(size)) {
            partial.add(StoredTiles.hashes(source, tile));
        }
        return new Frontier(size, partial);
    }

    /** Entries in the tree. */
    public long size() {
        return size;
    }

    /** The right-most tiles that are not full, at most one at each level, lowest level first. */
    public List<HashTile> partialTiles() {
        return partial;
    }

    /** Root of the tree; {@link Hash#EMPTY_ROOT} when it has no entries. */
    public Hash root() {
        Hash root = null;
        for (HashTile tile : partial) {
            int width = tile.tile().width();
            for (int rest = width; rest > 0; rest &= rest - 1) {
                int count = Integer.lowestOneBit(rest);
                Hash subtree = tile.subtree(rest - count, count);
                root = root == null ? subtree : Hash.children(subtree, root);
            }
        }
        return root == null ? Hash.EMPTY_ROOT : root;
    }

    /** The tree after these leaf hashes, in this order. */
    public Growth append(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return new Growth(this, List.of(), List.of());
        }
        var edge = new GrowingEdge(size, partial);
        leaves.forEach(edge::append);
        List<HashTile> left = edge.partial();
        var changed = left.stream().filter(it -> !isHere(it.tile())).toList();
        return new Growth(new Frontier(Math.addExact(size, leaves.size()), left), edge.drainFull(), changed);
    }

    private boolean isHere(Tile tile) {
        return partial.stream().anyMatch(it -> it.tile().equals(tile));
    }

    /** The bytes {@link #decode} reads: at most 8,160 for each level, of which a tree of 16 million has three. */
    public byte[] encode() {
        int length = Long.BYTES;
        for (HashTile tile : partial) {
            length += tile.tile().width() * Hash.LENGTH;
        }
        var out = ByteBuffer.allocate(length).putLong(size);
        partial.forEach(it -> out.put(it.bytes()));
        return out.array();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Frontier frontier && Arrays.equals(encode(), frontier.encode());
    }

    @Override
    public int hashCode() {
        return Long.hashCode(size);
    }

    @Override
    public String toString() {
        return "Frontier[size=" + size + "]";
    }
}
