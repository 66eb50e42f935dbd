package io.firsthand.tlog;

import java.util.Arrays;

/** The keys of these tests, the same at every run. */
final class Keys {
    static final SigningKey LOG = key("log.example/7f3a", KeyType.ED25519, 1);
    static final SigningKey OTHER_LOG = key("log.example/other", KeyType.ED25519, 2);
    static final SigningKey WITNESS = key("witness.example/w1", KeyType.COSIGNATURE_V1, 3);
    static final SigningKey SECOND_WITNESS = key("witness.example/w2", KeyType.COSIGNATURE_V1, 4);
    static final SigningKey THIRD_WITNESS = key("witness.example/w3", KeyType.COSIGNATURE_V1, 5);

    private Keys() {}

    static SigningKey key(String name, KeyType type, int seed) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) seed);
        return SigningKey.ofPkcs8(name, type, Ed25519.pkcs8(bytes));
    }
}
