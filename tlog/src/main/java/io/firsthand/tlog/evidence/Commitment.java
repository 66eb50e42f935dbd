package io.firsthand.tlog.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.firsthand.tlog.Hash;
import java.nio.ByteBuffer;

/**
 * Binds to a value without telling it: SHA-256 over "firsthand-commit-v1", a zero byte, the label, a salt of 32 bytes
 * and the value; the label goes after its length in one byte, the value after its length in eight, big-endian.
 */
public record Commitment(Hash hash) {

    static final int SALT_LENGTH = 32;

    private static final byte[] DOMAIN = "firsthand-commit-v1\0".getBytes(US_ASCII);

    static Commitment to(Label label, byte[] salt, byte[] value) {
        var name = label.text().getBytes(US_ASCII);
        return new Commitment(
                Hash.sha256(ByteBuffer.allocate(DOMAIN.length + 1 + name.length + salt.length + 8 + value.length)
                        .put(DOMAIN)
                        .put((byte) name.length)
                        .put(name)
                        .put(salt)
                        .putLong(value.length)
                        .put(value)
                        .array()));
    }
}
