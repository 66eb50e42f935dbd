package io.firsthand.tlog;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 over leaves and nodes (RFC 9162, 2.1.1), from and into byte arrays; one for each thread. */
final class Sha256 {
    private static final ThreadLocal<Sha256> LOCAL = ThreadLocal.withInitial(Sha256::new);
    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;

    private final MessageDigest digest;
    private final byte[] half = new byte[Tile.FULL_WIDTH / 2 * Hash.LENGTH];

    Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Sha256 local() {
        return LOCAL.get();
    }

    void plain(byte[] from, byte[] to) {
        digest.update(from);
        finish(to, 0);
    }

    void leaf(byte[] from, int offset, int length, byte[] to, int toOffset) {
        digest.update(LEAF);
        digest.update(from, offset, length);
        finish(to, toOffset);
    }

    void node(byte[] left, int leftOffset, byte[] right, int rightOffset, byte[] to, int toOffset) {
        digest.update(NODE);
        digest.update(left, leftOffset, Hash.LENGTH);
        digest.update(right, rightOffset, Hash.LENGTH);
        finish(to, toOffset);
    }

    /** Writes the root over {@code count} adjacent hashes, a power of two of at most 256. */
    void subtree(byte[] hashes, int offset, int count, byte[] to, int toOffset) {
        if (count == 1) {
            System.arraycopy(hashes, offset, to, toOffset, Hash.LENGTH);
            return;
        }
        pairs(hashes, offset, count / 2, half);
        for (int width = count / 2; width > 1; width /= 2) {
            pairs(half, 0, width / 2, half);
        }
        System.arraycopy(half, 0, to, toOffset, Hash.LENGTH);
    }

    /** Safe in place: a pair has been read before its hash is written, never behind it. */
    private void pairs(byte[] from, int offset, int pairs, byte[] to) {
        for (int i = 0; i < pairs; i++) {
            digest.update(NODE);
            digest.update(from, offset + 2 * i * Hash.LENGTH, 2 * Hash.LENGTH);
            finish(to, i * Hash.LENGTH);
        }
    }

    private void finish(byte[] to, int offset) {
        try {
            digest.digest(to, offset, Hash.LENGTH);
        } catch (DigestException e) {
            throw new IllegalStateException(e);
        }
    }
}
