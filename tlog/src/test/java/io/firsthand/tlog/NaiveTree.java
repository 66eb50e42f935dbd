package io.firsthand.tlog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The slow and obviously right twin: the recursive definitions of RFC 9162, 2.1, and of a tile, word for word. */
record NaiveTree(List<Hash> leaves) {
    static NaiveTree of(int size) {
        var leaves = new ArrayList<Hash>();
        for (int i = 0; i < size; i++) {
            leaves.add(Hash.leaf(entry(i)));
        }
        return new NaiveTree(leaves);
    }

    static byte[] entry(int index) {
        return Text.utf8("entry " + index);
    }

    NaiveTree prefix(int size) {
        return new NaiveTree(leaves.subList(0, size));
    }

    Hash root() {
        return root(leaves);
    }

    private static Hash root(List<Hash> d) {
        int n = d.size();
        if (n == 0) {
            return Hash.sha256(new byte[0]);
        }
        if (n == 1) {
            return d.getFirst();
        }
        int k = split(n);
        return Hash.children(root(d.subList(0, k)), root(d.subList(k, n)));
    }

    private static int split(int n) {
        int k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return k;
    }

    List<Hash> inclusion(int m) {
        return path(m, leaves);
    }

    private static List<Hash> path(int m, List<Hash> d) {
        int n = d.size();
        if (n == 1) {
            return List.of();
        }
        int k = split(n);
        return m < k
                ? and(path(m, d.subList(0, k)), root(d.subList(k, n)))
                : and(path(m - k, d.subList(k, n)), root(d.subList(0, k)));
    }

    List<Hash> consistency(int m) {
        return subproof(m, leaves, true);
    }

    private static List<Hash> subproof(int m, List<Hash> d, boolean b) {
        int n = d.size();
        if (m == n) {
            return b ? List.of() : List.of(root(d));
        }
        int k = split(n);
        return m <= k
                ? and(subproof(m, d.subList(0, k), b), root(d.subList(k, n)))
                : and(subproof(m - k, d.subList(k, n), false), root(d.subList(0, k)));
    }

    private static List<Hash> and(List<Hash> list, Hash last) {
        var all = new ArrayList<>(list);
        all.add(last);
        return all;
    }

    /** MTH(D[(n * 256 + i) * 256**l : (n * 256 + i + 1) * 256**l]) for i below the width. */
    byte[] tile(Tile tile) {
        byte[] bytes = new byte[tile.width() * Hash.LENGTH];
        int span = (int) Math.pow(256, tile.level());
        for (int i = 0; i < tile.width(); i++) {
            int from = (int) (tile.index() * 256 + i) * span;
            root(leaves.subList(from, from + span)).copyTo(bytes, i * Hash.LENGTH);
        }
        return bytes;
    }

    /** All tiles of hashes of this tree, partial ones at the widths of its size only. */
    Map<Tile, byte[]> tiles() {
        var tiles = new HashMap<Tile, byte[]>();
        for (int level = 0; Tile.hashes(level, leaves.size()) > 0; level++) {
            for (long index = 0; index * 256 < Tile.hashes(level, leaves.size()); index++) {
                var tile = Tile.inTree(level, index, leaves.size());
                tiles.put(tile, tile(tile));
            }
        }
        return tiles;
    }

    TileSource source() {
        var tiles = tiles();
        return tile -> Optional.ofNullable(tiles.get(tile));
    }
}
