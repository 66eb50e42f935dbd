package io.firsthand.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Locks what the database may keep but must not tell, such as the password of a mail server: AES-256-GCM under a key
 * in the data folder, {@code secrets/vault-key}, bound to the current workspace and to what it is for.
 */
@Component
public class Vault {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Path data;
    private final SecureRandom random = new SecureRandom();

    Vault(@Value("${firsthand.data:${java.io.tmpdir}/firsthand}") Path data) {
        this.data = data;
    }

    /** Nonce and ciphertext; a different one at each call. */
    public byte[] lock(String purpose, String secret) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var locked = cipher(Cipher.ENCRYPT_MODE, nonce, purpose).doFinal(secret.getBytes(UTF_8));
            return ByteBuffer.allocate(NONCE + locked.length)
                    .put(nonce)
                    .put(locked)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES-GCM", e);
        }
    }

    /** Empty when the key is another one than it was locked with, or the bytes were changed. */
    public Optional<String> unlock(String purpose, byte[] locked) {
        if (locked.length < NONCE) {
            return Optional.empty();
        }
        var nonce = Arrays.copyOf(locked, NONCE);
        try {
            var secret = cipher(Cipher.DECRYPT_MODE, nonce, purpose).doFinal(locked, NONCE, locked.length - NONCE);
            return Optional.of(new String(secret, UTF_8));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(("firsthand-vault-v1|" + CurrentWorkspace.get().value() + "|" + purpose).getBytes(UTF_8));
        return cipher;
    }

    private SecretKeySpec key() throws GeneralSecurityException {
        try {
            var password = DataFolder.open(data).password("vault-key");
            return new SecretKeySpec(MessageDigest.getInstance("SHA-256").digest(password.getBytes(UTF_8)), "AES");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
