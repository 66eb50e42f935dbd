package io.firsthand.form;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a form's page carries so that we know, when it comes back, when we sent it out and that it was us.
 *
 * @param step 1 for the form itself, 2 for the page that asks to look it over once more
 * @param nonce random, in hexadecimal digits; the same in both steps
 */
record Stamp(int step, Instant at, String nonce) {

    /** Leading zero bits that a browser's work must reach: some 65,000 hashes, less than a second. */
    static final int WORK = 16;

    private static final int NONCE = 12;
    private static final int SEAL = 16;
    private static final int BODY = 1 + Long.BYTES + NONCE;

    static Stamp first(Instant now, SecureRandom random) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        return new Stamp(1, now, HexFormat.of().formatHex(nonce));
    }

    String text(String key) {
        var body = body();
        var all = Arrays.copyOf(body, BODY + SEAL);
        System.arraycopy(seal(body, key), 0, all, BODY, SEAL);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** Empty for what was not stamped with this key. */
    static Optional<Stamp> read(String text, String key) {
        if (!text.matches("[A-Za-z0-9_-]{50}")) {
            return Optional.empty();
        }
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        var body = Arrays.copyOf(all, BODY);
        if (!MessageDigest.isEqual(seal(body, key), Arrays.copyOfRange(all, BODY, BODY + SEAL))) {
            return Optional.empty();
        }
        var read = ByteBuffer.wrap(body);
        var step = read.get();
        var at = Instant.ofEpochMilli(read.getLong());
        var nonce = new byte[NONCE];
        read.get(nonce);
        return Optional.of(new Stamp(step, at, HexFormat.of().formatHex(nonce)));
    }

    /** Whether the browser found a number that makes the hash of stamp and number begin with enough zeros. */
    static boolean isWorkedFor(String stamp, String proof) {
        if (!proof.matches("[0-9]{1,12}")) {
            return false;
        }
        var hash = ByteBuffer.wrap(sha256((stamp + "." + proof).getBytes(US_ASCII)));
        return Integer.numberOfLeadingZeros(hash.getInt()) >= WORK;
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private byte[] body() {
        return ByteBuffer.allocate(BODY)
                .put((byte) step)
                .putLong(at.toEpochMilli())
                .put(HexFormat.of().parseHex(nonce))
                .array();
    }

    private static byte[] seal(byte[] body, String key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(US_ASCII), "HmacSHA256"));
            return Arrays.copyOf(mac.doFinal(body), SEAL);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }
}
