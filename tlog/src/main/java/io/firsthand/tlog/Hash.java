package io.firsthand.tlog;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 hash: 32 bytes that do not change; leaves and nodes are hashed as in RFC 9162, 2.1.1. */
public final class Hash {
    /** Bytes in a hash. */
    public static final int LENGTH = 32;

    /** Root of the tree without entries: SHA-256 of nothing. */
    public static final Hash EMPTY_ROOT = sha256(new byte[0]);

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A hash of exactly these 32 bytes. */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new MalformedException("A hash has 32 bytes, not " + bytes.length + ".");
        }
        return new Hash(bytes.clone());
    }

    /** The hash which stands at an offset in these bytes; the caller has seen to it that 32 bytes are there. */
    public static Hash at(byte[] bytes, int offset) {
        return new Hash(Arrays.copyOfRange(bytes, offset, Math.addExact(offset, LENGTH)));
    }

    /** Plain SHA-256, without the prefix of a leaf or node. */
    public static Hash sha256(byte[] message) {
        byte[] out = new byte[LENGTH];
        Sha256.local().plain(message, out);
        return new Hash(out);
    }

    /** Leaf hash of an entry: SHA-256(0x00 || entry). */
    public static Hash leaf(byte[] entry) {
        byte[] out = new byte[LENGTH];
        Sha256.local().leaf(entry, 0, entry.length, out, 0);
        return new Hash(out);
    }

    /** Hash of the node above two others: SHA-256(0x01 || left || right). */
    public static Hash children(Hash left, Hash right) {
        byte[] out = new byte[LENGTH];
        Sha256.local().node(left.bytes, 0, right.bytes, 0, out, 0);
        return new Hash(out);
    }

    /** Reads standard base64 (RFC 4648, 4) with padding; throws {@link MalformedException}. */
    public static Hash fromBase64(String base64) {
        return of(Text.base64(base64, "A hash"));
    }

    /** Reads 64 hex digits; throws {@link MalformedException}. */
    public static Hash fromHex(String hex) {
        try {
            return of(HexFormat.of().parseHex(hex));
        } catch (IllegalArgumentException e) {
            throw new MalformedException("A hash in hex has 64 hex digits.");
        }
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Writes the 32 bytes to an array at an offset. */
    public void copyTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, LENGTH);
    }

    /** Standard base64, 44 characters. */
    public String base64() {
        return Text.base64(bytes);
    }

    /** Lower-case hex, 64 characters. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && MessageDigest.isEqual(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
