package io.firsthand.hook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Checks what a sender shows for a payload, and makes the same for trying it out. */
final class Signatures {

    /** How far a signed time may lie from ours. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String STANDARD_PREFIX = "whsec_";

    private Signatures() {}

    /** What came of a check. */
    sealed interface Check {

        /**
         * It is from the sender.
         *
         * @param message what the sender calls the message; empty if it has no name
         */
        record Good(String message) implements Check {}

        /** The header that should be there is not. */
        record Missing(String header) implements Check {}

        record Wrong() implements Check {}

        /** It was signed too long ago, or in the future: perhaps replayed, perhaps a clock is wrong. */
        record Late(Instant signedAt) implements Check {}
    }

    /**
     * Checks a payload.
     *
     * @param headers what a header says; empty for one that is not there
     */
    static Check check(Hook hook, List<String> secrets, UnaryOperator<String> headers, byte[] body, Instant now) {
        return switch (hook.scheme()) {
            case STANDARD -> standard(secrets, headers, body, now);
            case STRIPE -> stripe(hook.header(), secrets, headers, body, now);
            case GITHUB, HEX -> {
                var given = headers.apply(hook.header())
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst("^sha256=", "");
                yield given.isEmpty()
                        ? new Check.Missing(hook.header())
                        : found(secrets, it -> hex(mac(it.getBytes(UTF_8), body)), List.of(given), "");
            }
            case TOKEN -> {
                var given = headers.apply(hook.header()).strip();
                yield given.isEmpty() ? new Check.Missing(hook.header()) : found(secrets, it -> it, List.of(given), "");
            }
        };
    }

    /** The headers that a sender would send with the payload. */
    static java.util.Map<String, String> sign(Hook hook, String secret, String message, byte[] body, Instant now) {
        var time = String.valueOf(now.getEpochSecond());
        return switch (hook.scheme()) {
            case STANDARD ->
                java.util.Map.of(
                        "webhook-id", message,
                        "webhook-timestamp", time,
                        "webhook-signature", "v1," + standard(secret, message, time, body));
            case STRIPE -> java.util.Map.of(hook.header(), "t=" + time + ",v1=" + stripe(secret, time, body));
            case GITHUB -> java.util.Map.of(hook.header(), "sha256=" + hex(mac(secret.getBytes(UTF_8), body)));
            case HEX -> java.util.Map.of(hook.header(), hex(mac(secret.getBytes(UTF_8), body)));
            case TOKEN -> java.util.Map.of(hook.header(), secret);
        };
    }

    private static Check standard(List<String> secrets, UnaryOperator<String> headers, byte[] body, Instant now) {
        var message = headers.apply("webhook-id").strip();
        var time = headers.apply("webhook-timestamp").strip();
        var given = headers.apply("webhook-signature").strip();
        for (var header : List.of("webhook-id", "webhook-timestamp", "webhook-signature")) {
            if (headers.apply(header).isBlank()) {
                return new Check.Missing(header);
            }
        }
        var offered = Stream.of(given.split("\\s+"))
                .filter(it -> it.startsWith("v1,"))
                .map(it -> it.substring(3))
                .toList();
        return inTime(time, now, found(secrets, it -> standard(it, message, time, body), offered, message));
    }

    private static Check stripe(
            String header, List<String> secrets, UnaryOperator<String> headers, byte[] body, Instant now) {
        var given = headers.apply(header).strip();
        if (given.isEmpty()) {
            return new Check.Missing(header);
        }
        var parts = Stream.of(given.split(",")).map(String::strip).toList();
        var time = parts.stream()
                .filter(it -> it.startsWith("t="))
                .map(it -> it.substring(2))
                .findFirst()
                .orElse("");
        var offered = parts.stream()
                .filter(it -> it.startsWith("v1="))
                .map(it -> it.substring(3))
                .toList();
        return inTime(time, now, found(secrets, it -> stripe(it, time, body), offered, ""));
    }

    /** A time is believed only once the signature over it is right. */
    private static Check inTime(String time, Instant now, Check check) {
        if (!(check instanceof Check.Good)) {
            return check;
        }
        if (!time.matches("[0-9]{1,12}")) {
            return new Check.Wrong();
        }
        var signedAt = Instant.ofEpochSecond(Long.parseLong(time));
        return Duration.between(signedAt, now).abs().compareTo(TOLERANCE) > 0 ? new Check.Late(signedAt) : check;
    }

    private static Check found(
            List<String> secrets, UnaryOperator<String> expected, List<String> offered, String message) {
        var right = false;
        for (var secret : secrets) {
            var wanted = expected.apply(secret).getBytes(UTF_8);
            for (var it : offered) {
                right |= MessageDigest.isEqual(wanted, it.getBytes(UTF_8));
            }
        }
        return right ? new Check.Good(message) : new Check.Wrong();
    }

    private static String standard(String secret, String message, String time, byte[] body) {
        return Base64.getEncoder().encodeToString(mac(standardKey(secret), joined(message + "." + time + ".", body)));
    }

    private static String stripe(String secret, String time, byte[] body) {
        return hex(mac(secret.getBytes(UTF_8), joined(time + ".", body)));
    }

    private static byte[] standardKey(String secret) {
        try {
            return secret.startsWith(STANDARD_PREFIX)
                    ? Base64.getDecoder().decode(secret.substring(STANDARD_PREFIX.length()))
                    : secret.getBytes(UTF_8);
        } catch (IllegalArgumentException _) {
            return secret.getBytes(UTF_8);
        }
    }

    private static byte[] joined(String first, byte[] second) {
        var head = first.getBytes(UTF_8);
        var all = Arrays.copyOf(head, head.length + second.length);
        System.arraycopy(second, 0, all, head.length, second.length);
        return all;
    }

    static byte[] mac(byte[] key, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
