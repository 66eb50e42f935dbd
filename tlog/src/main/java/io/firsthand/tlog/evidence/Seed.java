package io.firsthand.tlog.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.firsthand.tlog.MalformedException;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * 32 random bytes, made where a fact is made and kept secret beside its values; each label's salt comes from it.
 *
 * <p>A salt is HKDF-SHA256 (RFC 5869, extract then expand) with the seed as input, an empty extract salt, the info
 * "firsthand-salt-v1|" + label, and 32 bytes of output. Who destroys the seed makes the commitments unopenable.
 */
public final class Seed {

    /** Bytes in a seed. */
    public static final int LENGTH = 32;

    private static final String HMAC = "HmacSHA256";
    private static final byte[] NO_SALT = new byte[32];
    private static final byte FIRST_BLOCK = 1;

    /** Looking one up costs more than using it, and a batch of facts wants thousands of salts. */
    private static final ThreadLocal<Mac> MAC = ThreadLocal.withInitial(Seed::mac);

    private final byte[] bytes;
    private final byte[] extracted;

    private Seed(byte[] bytes) {
        this.bytes = bytes;
        extracted = hmac(NO_SALT, bytes);
    }

    /** A seed of exactly these 32 bytes, which the caller drew from a secure random source. */
    public static Seed of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new MalformedException("A seed has 32 bytes, not " + bytes.length + ".");
        }
        return new Seed(bytes.clone());
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** As many bytes as one block of the hash has, so a single round of the expansion is all of it. */
    byte[] salt(Label label) {
        var info = ("firsthand-salt-v1|" + label.text()).getBytes(US_ASCII);
        return hmac(extracted, info, FIRST_BLOCK);
    }

    private static byte[] hmac(byte[] key, byte[] text, byte... more) {
        try {
            var mac = MAC.get();
            mac.init(new SecretKeySpec(key, HMAC));
            mac.update(text);
            return mac.doFinal(more);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("HMAC takes every key", e);
        }
    }

    private static Mac mac() {
        try {
            return Mac.getInstance(HMAC);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("Every JDK has " + HMAC, e);
        }
    }
}
