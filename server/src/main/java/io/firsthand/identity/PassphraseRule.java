package io.firsthand.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Long enough and not the first thing to guess; what characters it is made of is nobody's business (NIST SP 800-63B). */
final class PassphraseRule {

    static final int SHORTEST = 12;
    static final int LONGEST = 256;

    private static final Set<String> COMMON = common();

    private PassphraseRule() {}

    static Optional<Weakness> weaknessOf(String passphrase, Email email, String name) {
        if (passphrase.codePointCount(0, passphrase.length()) < SHORTEST) {
            return Optional.of(Weakness.TOO_SHORT);
        }
        if (passphrase.length() > LONGEST) {
            return Optional.of(Weakness.TOO_LONG);
        }
        var plain = plain(passphrase);
        if (plain.equals(plain(email.value())) || plain.equals(plain(name))) {
            return Optional.of(Weakness.LIKE_ACCOUNT);
        }
        return isCommon(plain) || repeats(plain) ? Optional.of(Weakness.COMMON) : Optional.empty();
    }

    private static boolean isCommon(String plain) {
        var half = plain.substring(0, plain.length() / 2);
        return COMMON.contains(plain) || (COMMON.contains(half) && plain.equals(half + half));
    }

    /** Up to four characters again and again, such as {@code abcabcabcabc}. */
    private static boolean repeats(String plain) {
        return plain.matches("(.{1,4}?)\\1{2,}");
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s.,;:!?@_-]", "");
    }

    private static Set<String> common() {
        try (var list = Objects.requireNonNull(PassphraseRule.class.getResourceAsStream("common-passphrases.txt"))) {
            return new String(list.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(PassphraseRule::plain)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
