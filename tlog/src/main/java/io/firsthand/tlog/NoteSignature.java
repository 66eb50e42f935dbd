package io.firsthand.tlog;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** A signature line of a note: {@code — <name> base64(key id || signature)}, c2sp.org/signed-note. */
public final class NoteSignature {
    private static final String PREFIX = "— ";

    private final String name;
    private final int keyId;
    private final byte[] bytes;

    /** A signature of at least one byte by the key of this name and id; throws {@link MalformedException}. */
    public NoteSignature(String name, int keyId, byte[] bytes) {
        if (bytes.length == 0) {
            throw new MalformedException("A signature line has no signature.");
        }
        this.name = KeyName.check(name);
        this.keyId = keyId;
        this.bytes = bytes.clone();
    }

    static NoteSignature by(VerifierKey key, byte[] bytes) {
        return new NoteSignature(key.name(), key.id(), bytes);
    }

    /** Reads a line without its newline; throws {@link MalformedException}. */
    public static NoteSignature parse(String line) {
        int space = line.startsWith(PREFIX) ? line.indexOf(' ', PREFIX.length()) : -1;
        if (space < 0) {
            throw new MalformedException("A signature line is not of the form — <name> <signature>.");
        }
        byte[] idAndBytes = Text.base64(line.substring(space + 1), "The signature of a signature line");
        if (idAndBytes.length <= Integer.BYTES) {
            throw new MalformedException("A signature line has no signature.");
        }
        return new NoteSignature(
                line.substring(PREFIX.length(), space),
                ByteBuffer.wrap(idAndBytes).getInt(),
                Arrays.copyOfRange(idAndBytes, Integer.BYTES, idAndBytes.length));
    }

    /** Name of the key. */
    public String name() {
        return name;
    }

    /** Id of the key. */
    public int keyId() {
        return keyId;
    }

    /** A copy of the signature, without the key id. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The line, without its newline. */
    public String line() {
        var idAndBytes =
                ByteBuffer.allocate(Integer.BYTES + bytes.length).putInt(keyId).put(bytes);
        return PREFIX + name + " " + Text.base64(idAndBytes.array());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature that && line().equals(that.line());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return line();
    }
}
