package io.firsthand.tlog;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;

/**
 * A witness' word that at a time the checkpoint was the largest and consistent one it had seen of that log:
 * cosignature/v1 of c2sp.org/tlog-cosignature, stored as uint64 POSIX seconds and the 64 bytes of the signature.
 */
public final class Cosignature {
    private static final int LENGTH = Long.BYTES + Ed25519.SIGNATURE_LENGTH;

    private final long time;
    private final byte[] signature;

    Cosignature(long time, byte[] signature) {
        if (time < 0) {
            throw new MalformedException("A cosignature has a time above 2^63-1 seconds.");
        }
        this.time = time;
        this.signature = signature;
    }

    /** Reads the bytes of a signature line whose key is of type 0x04; throws {@link MalformedException}. */
    public static Cosignature of(NoteSignature line) {
        byte[] bytes = line.bytes();
        if (bytes.length != LENGTH) {
            throw new MalformedException("A cosignature has 72 bytes, not " + bytes.length + ".");
        }
        return new Cosignature(ByteBuffer.wrap(bytes).getLong(), Arrays.copyOfRange(bytes, Long.BYTES, LENGTH));
    }

    static boolean isWellFormed(NoteSignature line) {
        return line.bytes().length == LENGTH && ByteBuffer.wrap(line.bytes()).getLong() >= 0;
    }

    /** POSIX seconds from 0 to 2^63-1. */
    public long seconds() {
        return time;
    }

    /** The time, at most {@link Instant#MAX}. */
    public Instant at() {
        return Instant.ofEpochSecond(Math.min(time, Instant.MAX.getEpochSecond()));
    }

    boolean verifies(String text, VerifierKey key) {
        return key.verifies(message(time, text), signature);
    }

    NoteSignature by(VerifierKey key) {
        return NoteSignature.by(
                key, ByteBuffer.allocate(LENGTH).putLong(time).put(signature).array());
    }

    /** What is signed. */
    static byte[] message(long time, String text) {
        return Text.utf8("cosignature/v1\ntime " + time + "\n" + text);
    }
}
