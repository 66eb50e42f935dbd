package io.firsthand.tlog;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Ed25519 (RFC 8032) of the JDK, with keys as the 32 bytes that RFC 8032 makes of them. */
final class Ed25519 {
    static final int KEY_LENGTH = 32;
    static final int SIGNATURE_LENGTH = 64;

    /** What stands before the 32 bytes of a public key in X.509, RFC 8410, 4. */
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    /** What stands before the 32 bytes of a private key in PKCS#8, RFC 8410, 7. */
    private static final byte[] PKCS8_PREFIX = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private Ed25519() {}

    static byte[] newSeed(SecureRandom random) {
        byte[] seed = new byte[KEY_LENGTH];
        random.nextBytes(seed);
        return seed;
    }

    static PrivateKey privateKey(byte[] seed) {
        try {
            return keys().generatePrivate(new PKCS8EncodedKeySpec(join(PKCS8_PREFIX, seed)));
        } catch (GeneralSecurityException e) {
            throw new MalformedException("These 32 bytes are no Ed25519 private key.");
        }
    }

    /** The 32 bytes a private key in PKCS#8 holds. */
    static byte[] seed(byte[] pkcs8) {
        try {
            if (keys().generatePrivate(new PKCS8EncodedKeySpec(pkcs8)) instanceof EdECPrivateKey key
                    && key.getBytes().isPresent()
                    && key.getBytes().get().length == KEY_LENGTH) {
                return key.getBytes().get();
            }
        } catch (GeneralSecurityException _) {
            // said below
        }
        throw new MalformedException("The private key is not an Ed25519 key in PKCS#8.");
    }

    static byte[] pkcs8(byte[] seed) {
        return join(PKCS8_PREFIX, seed);
    }

    /** The JDK derives a public key only when it generates a pair, so it is given the seed in place of randomness. */
    static byte[] publicBytes(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new NotRandom(seed));
            KeyPair pair = generator.generateKeyPair();
            if (!Arrays.equals(pair.getPrivate().getEncoded(), pkcs8(seed))) {
                throw new IllegalStateException("The security provider does not take Ed25519 seeds as they are");
            }
            byte[] x509 = pair.getPublic().getEncoded();
            return Arrays.copyOfRange(x509, x509.length - KEY_LENGTH, x509.length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static PublicKey publicKey(byte[] bytes) {
        try {
            return keys().generatePublic(new X509EncodedKeySpec(join(X509_PREFIX, bytes)));
        } catch (GeneralSecurityException e) {
            throw new MalformedException("These 32 bytes are no Ed25519 public key.");
        }
    }

    static byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean verifies(PublicKey key, byte[] message, byte[] bytes) {
        if (bytes.length != SIGNATURE_LENGTH) {
            return false;
        }
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(bytes);
        } catch (SignatureException | InvalidKeyException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyFactory keys() throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519");
    }

    private static byte[] join(byte[] prefix, byte[] key) {
        byte[] joined = Arrays.copyOf(prefix, prefix.length + key.length);
        System.arraycopy(key, 0, joined, prefix.length, key.length);
        return joined;
    }

    private static final class NotRandom extends SecureRandom {
        private final transient byte[] seed;

        NotRandom(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
