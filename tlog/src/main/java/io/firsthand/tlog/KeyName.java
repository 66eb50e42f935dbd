package io.firsthand.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Names and ids of keys, c2sp.org/signed-note, "Format" and "Signatures". */
final class KeyName {
    private static final Pattern FORBIDDEN = Pattern.compile("[+\\p{IsWhite_Space}\\x00-\\x1f]");

    private KeyName() {}

    static String check(String name) {
        if (name.isEmpty()
                || FORBIDDEN.matcher(name).find()
                || !StandardCharsets.UTF_8.newEncoder().canEncode(name)) {
            throw new MalformedException("A key's name is not empty and has no plus, space or control character.");
        }
        return name;
    }

    /** SHA-256(name || 0x0A || type || public key)[:4]. */
    static int id(String name, byte type, byte[] publicKey) {
        byte[] utf8 = Text.utf8(name);
        var input = ByteBuffer.allocate(utf8.length + 2 + publicKey.length)
                .put(utf8)
                .put((byte) '\n')
                .put(type)
                .put(publicKey);
        return ByteBuffer.wrap(Hash.sha256(input.array()).bytes()).getInt();
    }
}
