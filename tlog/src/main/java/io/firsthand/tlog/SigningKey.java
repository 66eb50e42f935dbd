package io.firsthand.tlog;

import java.security.PrivateKey;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;

/** The private key of a log or witness; it shows its secret only when asked to encode it. */
public final class SigningKey {
    private static final String PREFIX = "PRIVATE+KEY+";

    private final byte[] seed;
    private final PrivateKey key;
    private final VerifierKey verifierKey;

    private SigningKey(String name, KeyType type, byte[] seed) {
        this.seed = seed;
        key = Ed25519.privateKey(seed);
        verifierKey = new VerifierKey(name, type, Ed25519.publicBytes(seed));
    }

    /** A new key. */
    public static SigningKey generate(String name, KeyType type, SecureRandom random) {
        return new SigningKey(name, type, Ed25519.newSeed(random));
    }

    /** Reads {@link #encode}; throws {@link MalformedException}. */
    public static SigningKey parse(String text) {
        String[] parts =
                text.startsWith(PREFIX) ? text.substring(PREFIX.length()).split("\\+", 3) : new String[0];
        if (parts.length != 3) {
            throw new MalformedException("A signing key is not of the form PRIVATE+KEY+<name>+<key id>+<key>.");
        }
        byte[] typeAndSeed = Text.base64(parts[2], "The key of a signing key");
        if (typeAndSeed.length != 1 + Ed25519.KEY_LENGTH) {
            throw new MalformedException("A signing key does not have a type and 32 bytes.");
        }
        var key = new SigningKey(
                parts[0], KeyType.of(typeAndSeed[0]), Arrays.copyOfRange(typeAndSeed, 1, typeAndSeed.length));
        if (!key.encode().equals(text)) {
            throw new MalformedException("A signing key's id does not belong to its name and key.");
        }
        return key;
    }

    /** The Ed25519 key in PKCS#8 (RFC 8410) under this name; throws {@link MalformedException}. */
    public static SigningKey ofPkcs8(String name, KeyType type, byte[] pkcs8) {
        return new SigningKey(name, type, Ed25519.seed(pkcs8));
    }

    /** The secret as text, as Go's sumdb/note writes it: PRIVATE+KEY+&lt;name&gt;+&lt;id&gt;+base64(type || seed). */
    public String encode() {
        byte[] typeAndSeed = new byte[1 + seed.length];
        typeAndSeed[0] = verifierKey.type().number();
        System.arraycopy(seed, 0, typeAndSeed, 1, seed.length);
        return "%s%s+%08x+%s".formatted(PREFIX, verifierKey.name(), verifierKey.id(), Text.base64(typeAndSeed));
    }

    /** The secret in PKCS#8 (RFC 8410), without name and type. */
    public byte[] pkcs8() {
        return Ed25519.pkcs8(seed);
    }

    /** The key others verify with. */
    public VerifierKey verifierKey() {
        return verifierKey;
    }

    /** A log's signature over a text that ends with a newline. */
    public NoteSignature sign(String text) {
        demand(KeyType.ED25519);
        return NoteSignature.by(verifierKey, Ed25519.sign(key, Text.utf8(text)));
    }

    /** A witness' cosignature over the text of a checkpoint, at a time kept in whole seconds. */
    public NoteSignature cosign(Checkpoint checkpoint, Instant at) {
        demand(KeyType.COSIGNATURE_V1);
        long time = at.getEpochSecond();
        byte[] signature = Ed25519.sign(key, Cosignature.message(time, checkpoint.text()));
        return new Cosignature(time, signature).by(verifierKey);
    }

    private void demand(KeyType type) {
        if (verifierKey.type() != type) {
            throw new IllegalStateException("The key " + verifierKey.name() + " is of type " + verifierKey.type());
        }
    }

    /** The public key: never the secret. */
    @Override
    public String toString() {
        return "SigningKey[" + verifierKey + "]";
    }
}
