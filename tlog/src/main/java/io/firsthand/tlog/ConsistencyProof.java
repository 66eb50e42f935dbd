package io.firsthand.tlog;

import java.util.List;

/**
 * Proof that one tree is the beginning of another, RFC 9162, 2.1.4. Sizes are unsigned 64-bit numbers. Between equal
 * sizes it is empty; from size 0, also to size 0, it would prove nothing and is refused.
 */
public record ConsistencyProof(long oldSize, long newSize, List<Hash> hashes) {
    public ConsistencyProof {
        hashes = List.copyOf(hashes);
    }

    /** Throws {@link RefusedException} unless the tree with the old root is the beginning of that with the new. */
    public void verify(Hash oldRoot, Hash newRoot) {
        if (Long.compareUnsigned(oldSize, newSize) > 0) {
            throw new RefusedException("The consistency proof's old size %s is above its new size %s."
                    .formatted(Long.toUnsignedString(oldSize), Long.toUnsignedString(newSize)));
        }
        if (oldSize == 0) {
            throw new RefusedException("A consistency proof from size 0 proves nothing.");
        }
        if (oldSize == newSize) {
            verifyEqual(oldRoot, newRoot);
        } else {
            verifyGrown(oldRoot, newRoot);
        }
    }

    private void verifyEqual(Hash oldRoot, Hash newRoot) {
        if (!hashes.isEmpty()) {
            throw new RefusedException("The consistency proof between equal sizes is not empty.");
        }
        if (!oldRoot.equals(newRoot)) {
            throw new RefusedException("The two roots of size %s differ: the log has been forked or rewritten."
                    .formatted(Long.toUnsignedString(newSize)));
        }
    }

    /** RFC 9162, 2.1.4.2, with the names used there. */
    private void verifyGrown(Hash oldRoot, Hash newRoot) {
        if (hashes.isEmpty()) {
            throw new RefusedException("The consistency proof is empty.");
        }
        boolean oldIsComplete = Long.bitCount(oldSize) == 1;
        int shift = Long.numberOfTrailingZeros(oldSize);
        long fn = (oldSize - 1) >>> shift;
        long sn = (newSize - 1) >>> shift;
        Hash fr = oldIsComplete ? oldRoot : hashes.getFirst();
        Hash sr = fr;
        for (Hash c : oldIsComplete ? hashes : hashes.subList(1, hashes.size())) {
            if (sn == 0) {
                throw new RefusedException("The consistency proof has more hashes than its sizes ask for.");
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = Hash.children(c, fr);
                sr = Hash.children(c, sr);
                int zeroes = fn == 0 ? 0 : Long.numberOfTrailingZeros(fn);
                fn >>>= zeroes;
                sn >>>= zeroes;
            } else {
                sr = Hash.children(sr, c);
            }
            fn >>>= 1;
            sn >>>= 1;
        }
        if (sn != 0) {
            throw new RefusedException("The consistency proof has fewer hashes than its sizes ask for.");
        }
        if (!fr.equals(oldRoot)) {
            throw new RefusedException("The consistency proof does not lead to the old root.");
        }
        if (!sr.equals(newRoot)) {
            throw new RefusedException("The consistency proof does not lead to the new root.");
        }
    }
}
