package io.firsthand.tlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The right edge of a tree while leaves are appended to it: one tile under way at each level. */
final class GrowingEdge {
    private final List<Level> levels = new ArrayList<>();
    private final List<HashTile> full = new ArrayList<>();

    private static final class Level {
        final byte[] hashes = new byte[Tile.FULL_WIDTH * Hash.LENGTH];
        int width;
        long index;
    }

    GrowingEdge(long size, List<HashTile> partial) {
        for (int level = 0; Tile.hashes(level, size) > 0; level++) {
            at(level).index = Tile.hashes(level, size) / Tile.FULL_WIDTH;
        }
        for (HashTile tile : partial) {
            Level level = at(tile.tile().level());
            level.width = tile.tile().width();
            System.arraycopy(tile.bytes(), 0, level.hashes, 0, level.width * Hash.LENGTH);
        }
    }

    static GrowingEdge empty() {
        return new GrowingEdge(0, List.of());
    }

    void append(Hash leaf) {
        push(0, leaf.bytes());
    }

    /** Appends a hash to a level, and with a tile that fills by it the root to the level above. */
    void push(int number, byte[] hash) {
        Level level = at(number);
        System.arraycopy(hash, 0, level.hashes, level.width * Hash.LENGTH, Hash.LENGTH);
        level.width++;
        if (level.width == Tile.FULL_WIDTH) {
            full.add(HashTile.owning(new Tile(number, level.index, Tile.FULL_WIDTH), level.hashes.clone()));
            byte[] root = new byte[Hash.LENGTH];
            Sha256.local().subtree(level.hashes, 0, Tile.FULL_WIDTH, root, 0);
            level.width = 0;
            level.index++;
            push(number + 1, root);
        }
    }

    private Level at(int number) {
        while (levels.size() <= number) {
            levels.add(new Level());
        }
        return levels.get(number);
    }

    /** The tiles filled since the last call, lower levels first, then by index. */
    List<HashTile> drainFull() {
        List<HashTile> drained = full.stream()
                .sorted(Comparator.comparingInt(it -> it.tile().level()))
                .toList();
        full.clear();
        return drained;
    }

    List<HashTile> partial() {
        var partial = new ArrayList<HashTile>();
        for (int number = 0; number < levels.size(); number++) {
            Level level = levels.get(number);
            if (level.width > 0) {
                partial.add(HashTile.owning(
                        new Tile(number, level.index, level.width),
                        Arrays.copyOf(level.hashes, level.width * Hash.LENGTH)));
            }
        }
        return partial;
    }
}
