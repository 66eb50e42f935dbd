package io.firsthand.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every proof of every small tree, claimed for every other index and size: it holds exactly where the other claim has a
 * proof of the same shape, which the root cannot tell apart and the signed size must.
 */
class RelabelledProofTest {
    private static final int LARGEST = 17;
    private static final NaiveTree ALL = NaiveTree.of(LARGEST);

    @Test
    void holdsAnInclusionProofToTheShapeOfItsIndexAndSize() {
        for (int size = 1; size <= LARGEST; size++) {
            var tree = ALL.prefix(size);
            for (int index = 0; index < size; index++) {
                var hashes = tree.inclusion(index);
                for (int claimedSize = 0; claimedSize <= LARGEST; claimedSize++) {
                    for (int claimed = 0; claimed <= LARGEST; claimed++) {
                        var proof = new InclusionProof(claimed, claimedSize, hashes);
                        var leaf = ALL.leaves().get(index);
                        assertThat(holds(() -> proof.verify(leaf, tree.root())))
                                .as("%d in %d as %d in %d", index, size, claimed, claimedSize)
                                .isEqualTo(claimed < claimedSize
                                        && path(claimed, claimedSize).equals(path(index, size)));
                    }
                }
            }
        }
    }

    @Test
    void holdsAConsistencyProofToTheShapeOfItsSizes() {
        for (int size = 1; size <= LARGEST; size++) {
            var tree = ALL.prefix(size);
            for (int old = 1; old <= size; old++) {
                var hashes = tree.consistency(old);
                var oldRoot = ALL.prefix(old).root();
                for (int claimedSize = 0; claimedSize <= LARGEST; claimedSize++) {
                    for (int claimed = 0; claimed <= LARGEST; claimed++) {
                        var proof = new ConsistencyProof(claimed, claimedSize, hashes);
                        assertThat(holds(() -> proof.verify(oldRoot, tree.root())))
                                .as("%d to %d as %d to %d", old, size, claimed, claimedSize)
                                .isEqualTo(claimed > 0
                                        && claimed <= claimedSize
                                        && subproof(claimed, claimedSize, true).equals(subproof(old, size, true)));
                    }
                }
            }
        }
    }

    private static boolean holds(Runnable verification) {
        try {
            verification.run();
            return true;
        } catch (RefusedException e) {
            return false;
        }
    }

    /** On which side the sibling stands, from the leaf up. */
    private static List<String> path(int m, int n) {
        if (n == 1) {
            return List.of();
        }
        int k = split(n);
        return m < k ? and(path(m, k), "right") : and(path(m - k, n - k), "left");
    }

    private static List<String> subproof(int m, int n, boolean known) {
        if (m == n) {
            return List.of(known ? "known" : "hash");
        }
        int k = split(n);
        return m <= k ? and(subproof(m, k, known), "right") : and(subproof(m - k, n - k, false), "left");
    }

    private static int split(int n) {
        return Integer.highestOneBit(n - 1);
    }

    private static List<String> and(List<String> list, String last) {
        var all = new ArrayList<>(list);
        all.add(last);
        return all;
    }
}
