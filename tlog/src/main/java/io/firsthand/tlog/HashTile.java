package io.firsthand.tlog;

import java.util.Arrays;

/** A tile of hashes: 1 to 256 adjacent hashes of one level, 32 bytes each, without anything between them. */
public final class HashTile {
    private final Tile tile;
    private final byte[] bytes;

    private HashTile(Tile tile, byte[] bytes) {
        this.tile = tile;
        this.bytes = bytes;
    }

    /** The tile of exactly these bytes; throws {@link MalformedException} if they are not 32 times its width. */
    public static HashTile of(Tile tile, byte[] bytes) {
        return owning(tile, bytes.clone());
    }

    /** As {@link #of}, for an array that nobody else will change. */
    static HashTile owning(Tile tile, byte[] bytes) {
        if (tile.isEntries()) {
            throw new IllegalArgumentException("A bundle of entries is not a tile of hashes");
        }
        if (bytes.length != tile.width() * Hash.LENGTH) {
            throw new MalformedException("%s has %d bytes where its width asks for %d."
                    .formatted(tile.path(), bytes.length, tile.width() * Hash.LENGTH));
        }
        return new HashTile(tile, bytes);
    }

    /** Where it lies. */
    public Tile tile() {
        return tile;
    }

    /** A copy of its bytes, as they are stored and served. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The hash at a place from 0 to width-1. */
    public Hash hash(int place) {
        return Hash.at(bytes, place * Hash.LENGTH);
    }

    boolean isAt(int place, byte[] hash) {
        int from = place * Hash.LENGTH;
        return Arrays.equals(bytes, from, from + Hash.LENGTH, hash, 0, Hash.LENGTH);
    }

    /** Its first hashes, as a partial tile. */
    public HashTile prefix(int width) {
        if (width > tile.width()) {
            throw new IllegalArgumentException("A tile of width " + tile.width() + " has no prefix of " + width);
        }
        return new HashTile(new Tile(tile.level(), tile.index(), width), Arrays.copyOf(bytes, width * Hash.LENGTH));
    }

    /** Root over {@code count} hashes from {@code first} on; count is a power of two that divides first. */
    Hash subtree(int first, int count) {
        byte[] root = new byte[Hash.LENGTH];
        Sha256.local().subtree(bytes, first * Hash.LENGTH, count, root, 0);
        return Hash.at(root, 0);
    }
}
