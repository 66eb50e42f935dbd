package io.firsthand.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Everything computed from tiles and frontiers against the recursive twin. */
class TreeTwinTest {
    private static final int LARGEST = 70_000;
    private static final NaiveTree ALL = NaiveTree.of(LARGEST);
    private static final List<Integer> SIZES = List.of(
            1, 2, 3, 4, 5, 7, 8, 9, 31, 255, 256, 257, 300, 511, 512, 513, 1000, 65_535, 65_536, 65_537, LARGEST);
    private final Random random = new Random(20261121);

    @Test
    void givesTheRootOfTheTwin() throws IOException {
        for (int size : SIZES) {
            assertThat(new TiledTree(size, ALL.prefix(size).source()).root())
                    .as("size %d", size)
                    .isEqualTo(ALL.prefix(size).root());
        }
        assertThat(new TiledTree(0, _ -> Optional.empty()).root()).isEqualTo(Hash.EMPTY_ROOT);
    }

    @Test
    void givesEveryProofOfSmallTreesAsTheTwinDoesAndAcceptsIt() throws IOException {
        for (int size = 1; size <= 40; size++) {
            var twin = ALL.prefix(size);
            var tree = new TiledTree(size, twin.source());
            for (int i = 0; i < size; i++) {
                compareInclusion(tree, twin, i);
                compareConsistency(tree, twin, i + 1);
            }
        }
    }

    @Test
    void givesProofsOfLargeTreesAsTheTwinDoesAndAcceptsThem() throws IOException {
        for (int size : SIZES) {
            var twin = ALL.prefix(size);
            var tree = new TiledTree(size, twin.source());
            for (int i = 0; i < 6; i++) {
                compareInclusion(tree, twin, random.nextInt(size));
                compareConsistency(tree, twin, 1 + random.nextInt(size));
            }
            compareInclusion(tree, twin, size - 1);
            compareConsistency(tree, twin, Math.max(1, size - 1));
        }
    }

    private static void compareInclusion(TiledTree tree, NaiveTree twin, int index) throws IOException {
        var proof = tree.inclusion(index);
        assertThat(proof.hashes()).as("%d in %d", index, tree.size()).isEqualTo(twin.inclusion(index));
        proof.verify(twin.leaves().get(index), tree.root());
        assertThat(tree.leaf(index)).isEqualTo(twin.leaves().get(index));
    }

    private static void compareConsistency(TiledTree tree, NaiveTree twin, int oldSize) throws IOException {
        var proof = tree.consistency(oldSize);
        assertThat(proof.hashes()).as("%d to %d", oldSize, tree.size()).isEqualTo(twin.consistency(oldSize));
        proof.verify(twin.prefix(oldSize).root(), tree.root());
    }

    @Test
    void growsInBatchesToTheTilesOfTheTwin() throws IOException {
        Map<Tile, byte[]> stored = new HashMap<>();
        var frontier = Frontier.EMPTY;
        while (frontier.size() < LARGEST) {
            int from = (int) frontier.size();
            int to = Math.min(LARGEST, from + 1 + random.nextInt(1024));
            var growth = frontier.append(ALL.leaves().subList(from, to));
            growth.full()
                    .forEach(it -> assertThat(stored.put(it.tile(), it.bytes()))
                            .as(it.tile().path())
                            .isNull());
            growth.partial().forEach(it -> stored.put(it.tile(), it.bytes()));
            frontier = growth.frontier();
            assertThat(Frontier.decode(frontier.encode())).isEqualTo(frontier);
            assertThat(Frontier.load(to, tile -> Optional.ofNullable(stored.get(tile))))
                    .isEqualTo(frontier);
        }
        assertThat(frontier.root()).isEqualTo(ALL.root());
        ALL.tiles()
                .forEach((tile, bytes) ->
                        assertThat(stored.get(tile)).as(tile.path()).isEqualTo(bytes));
        assertThat(stored.keySet().stream().filter(Tile::isFull)).allMatch(ALL.tiles()::containsKey);
    }

    @Test
    void knowsTheRootOfEverySize() {
        var frontier = Frontier.EMPTY;
        assertThat(frontier.root()).isEqualTo(Hash.EMPTY_ROOT);
        for (int size = 1; size <= 600; size++) {
            frontier = frontier.append(List.of(ALL.leaves().get(size - 1))).frontier();
            assertThat(frontier.root())
                    .as("size %d", size)
                    .isEqualTo(ALL.prefix(size).root());
        }
    }

    @Test
    void namesThePartialTilesOfTheSpecificationsExample() {
        assertThat(Tile.partialTiles(70_000))
                .containsExactly(new Tile(0, 273, 112), new Tile(1, 1, 17), new Tile(2, 0, 1));
        assertThat(Tile.partialTiles(256)).containsExactly(new Tile(1, 0, 1));
        var none = new ArrayList<>(Tile.partialTiles(0));
        assertThat(none).isEmpty();
    }
}
