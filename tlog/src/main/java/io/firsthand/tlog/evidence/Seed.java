package io.firsthand.tlog.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.firsthand.tlog.MalformedException;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * 32 random bytes, made where a fact is made and kept secret beside its values; each label's salt comes from it.
 *
 * <p>A salt is HKDF-SHA256 (RFC 5869, extract then expand) with the seed as input, an empty extract salt, the info
 * "firsthand-salt-v1|" + label, and 32 bytes of output. Who destroys the seed makes the commitments unopenable.
 */
public final class Seed {

    /** Bytes in a seed. */
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private Seed(byte[] bytes) {
        this.bytes = bytes;
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

    byte[] salt(Label label) {
        var info = ("firsthand-salt-v1|" + label.text()).getBytes(US_ASCII);
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract().addIKM(bytes).thenExpand(info, Commitment.SALT_LENGTH));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("Every JDK from 25 on has HKDF-SHA256", e);
        }
    }
}
