package io.firsthand.tlog;

import java.security.PublicKey;
import java.util.Arrays;
import java.util.Objects;

/**
 * The public key of a log or witness with its name: {@code <name>+<key id, 8 hex digits>+base64(type || key)}, as in
 * c2sp.org/signed-note, "Verifier keys".
 */
public final class VerifierKey {
    private final String name;
    private final KeyType type;
    private final byte[] bytes;
    private final int id;
    private final PublicKey key;

    /** The key of this name and type with these 32 bytes (RFC 8032); throws {@link MalformedException}. */
    public VerifierKey(String name, KeyType type, byte[] publicKey) {
        this.name = KeyName.check(name);
        this.type = type;
        if (publicKey.length != Ed25519.KEY_LENGTH) {
            throw new MalformedException("An Ed25519 public key has 32 bytes, not " + publicKey.length + ".");
        }
        bytes = publicKey.clone();
        id = KeyName.id(name, type.number(), bytes);
        key = Ed25519.publicKey(bytes);
    }

    /** Reads {@link #toString}; throws {@link MalformedException}, also when the id does not belong to the key. */
    public static VerifierKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new MalformedException("A verifier key is not of the form <name>+<key id>+<key>.");
        }
        byte[] typeAndKey = Text.base64(parts[2], "The key of a verifier key");
        if (typeAndKey.length == 0) {
            throw new MalformedException("A verifier key has no key.");
        }
        var key = new VerifierKey(
                parts[0], KeyType.of(typeAndKey[0]), Arrays.copyOfRange(typeAndKey, 1, typeAndKey.length));
        if (!key.toString().equals(text)) {
            throw new MalformedException("A verifier key's id does not belong to its name and key.");
        }
        return key;
    }

    /** The name, for a log its origin. */
    public String name() {
        return name;
    }

    /** What its signatures are. */
    public KeyType type() {
        return type;
    }

    /** The first four bytes of SHA-256(name || 0x0A || type || key). */
    public int id() {
        return id;
    }

    /** A copy of the 32 bytes of the key. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Whether a signature line names this key; that alone says nothing about the signature. */
    boolean isNamedBy(NoteSignature signature) {
        return signature.keyId() == id && signature.name().equals(name);
    }

    /** Whether this key made that signature over this text. */
    boolean verifies(String text, NoteSignature signature) {
        return switch (type) {
            case ED25519 -> verifies(Text.utf8(text), signature.bytes());
            case COSIGNATURE_V1 ->
                Cosignature.isWellFormed(signature) && Cosignature.of(signature).verifies(text, this);
        };
    }

    boolean verifies(byte[] message, byte[] signature) {
        return Ed25519.verifies(key, message, signature);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that
                && name.equals(that.name)
                && type == that.type
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, id);
    }

    /** The encoded key, as {@link #parse} reads it. */
    @Override
    public String toString() {
        byte[] typeAndKey = new byte[1 + bytes.length];
        typeAndKey[0] = type.number();
        System.arraycopy(bytes, 0, typeAndKey, 1, bytes.length);
        return "%s+%08x+%s".formatted(name, id, Text.base64(typeAndKey));
    }
}
