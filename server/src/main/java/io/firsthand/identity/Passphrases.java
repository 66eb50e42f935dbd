package io.firsthand.identity;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.text.Normalizer;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes pass phrases with Argon2id: 19 MiB of memory, 2 passes, 1 lane, 16 bytes of salt, 32 bytes of hash, as the
 * OWASP Password Storage Cheat Sheet recommends. No more than {@value #AT_ONCE} run at a time, which bounds the memory
 * that a flood of sign-ins can take to 76 MiB; others wait a moment, then fail with {@link TooBusy}.
 */
@Component
class Passphrases {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int AT_ONCE = 4;
    private static final int PATIENCE_SECONDS = 5;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    String hash(String passphrase) {
        return alone(() -> Objects.requireNonNull(argon2.encode(normal(passphrase))));
    }

    boolean matches(String passphrase, String hash) {
        return passphrase.length() <= PassphraseRule.LONGEST && alone(() -> argon2.matches(normal(passphrase), hash));
    }

    /** Takes as long as {@link #matches}, so that an unknown address is not told by the time of the answer. */
    void pretend(String passphrase) {
        if (passphrase.length() <= PassphraseRule.LONGEST) {
            hash(passphrase);
        }
    }

    /** Whether a hash was made with other parameters than today's. */
    boolean isStale(String hash) {
        return argon2.upgradeEncoding(hash);
    }

    private <T> T alone(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, SECONDS)) {
                throw new TooBusy();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new TooBusy();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    /** One text for all ways to type it: an ü in one character or in two. */
    private static String normal(String passphrase) {
        return Normalizer.normalize(passphrase, Normalizer.Form.NFKC);
    }
}
