package io.firsthand.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.firsthand.database.WorkspaceId;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What somebody shows to be let in: a session's cookie, a token or an invitation. It names the workspace, so that it is
 * looked up among that workspace's rows only; of the secret, 160 random bits, the database holds a hash.
 */
public record Key(WorkspaceId workspace, Secret secret) {

    private static final Pattern SHAPE = Pattern.compile("([0-9a-f]{32})_([0-9a-f]{40})");

    static Key next(WorkspaceId workspace, SecureRandom random) {
        return new Key(workspace, Secret.next(random));
    }

    public static Optional<Key> parse(String text) {
        var parts = SHAPE.matcher(text);
        return parts.matches()
                ? Optional.of(new Key(new WorkspaceId(uuid(parts.group(1))), new Secret(parts.group(2))))
                : Optional.empty();
    }

    public String text() {
        return workspace.value().toString().replace("-", "") + "_" + secret.text();
    }

    private static UUID uuid(String hex) {
        return new UUID(
                new BigInteger(hex.substring(0, 16), 16).longValue(),
                new BigInteger(hex.substring(16), 16).longValue());
    }

    @Override
    public String toString() {
        return "Key of " + workspace.value();
    }

    /** 160 random bits as 40 hexadecimal digits. */
    public record Secret(String text) {

        private static final int BYTES = 20;

        public static Secret next(SecureRandom random) {
            var bytes = new byte[BYTES];
            random.nextBytes(bytes);
            return new Secret(HexFormat.of().formatHex(bytes));
        }

        public static Optional<Secret> parse(String text) {
            return text.matches("[0-9a-f]{40}") ? Optional.of(new Secret(text)) : Optional.empty();
        }

        /** As it is stored: a secret of so many random bits needs no salt and no slow hash. */
        byte[] hash() {
            return Sha256.of(text.getBytes(US_ASCII));
        }

        @Override
        public String toString() {
            return "Secret";
        }
    }
}
