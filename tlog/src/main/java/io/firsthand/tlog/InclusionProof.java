package io.firsthand.tlog;

import java.util.List;

/**
 * Proof that a leaf stands at an index of a tree, RFC 9162, 2.1.3; hashes from the leaf's sibling up to the root's
 * child. Index and size are unsigned 64-bit numbers.
 */
public record InclusionProof(long index, long size, List<Hash> hashes) {
    public InclusionProof {
        hashes = List.copyOf(hashes);
    }

    /** Throws {@link RefusedException} unless the leaf is at this index of the tree with this root. */
    public void verify(Hash leaf, Hash root) {
        if (Long.compareUnsigned(index, size) >= 0) {
            throw new RefusedException("The inclusion proof's index %s is not below the tree's size %s."
                    .formatted(Long.toUnsignedString(index), Long.toUnsignedString(size)));
        }
        if (!impliedRoot(leaf).equals(root)) {
            throw new RefusedException("The inclusion proof does not lead from the leaf to the root.");
        }
    }

    /** RFC 9162, 2.1.3.2, with the names used there. */
    private Hash impliedRoot(Hash leaf) {
        long fn = index;
        long sn = size - 1;
        Hash r = leaf;
        for (Hash p : hashes) {
            if (sn == 0) {
                throw new RefusedException("The inclusion proof has more hashes than its index and size ask for.");
            }
            if ((fn & 1) == 1 || fn == sn) {
                r = Hash.children(p, r);
                int shift = fn == 0 ? 0 : Long.numberOfTrailingZeros(fn);
                fn >>>= shift;
                sn >>>= shift;
            } else {
                r = Hash.children(r, p);
            }
            fn >>>= 1;
            sn >>>= 1;
        }
        if (sn != 0) {
            throw new RefusedException("The inclusion proof has fewer hashes than its index and size ask for.");
        }
        return r;
    }
}
