package io.firsthand.tlog;

/** The signature types of c2sp.org/signed-note that are understood here. */
public enum KeyType {
    /** A log's signature: Ed25519 over the text. */
    ED25519((byte) 0x01),
    /** A witness' timestamped cosignature/v1, c2sp.org/tlog-cosignature. */
    COSIGNATURE_V1((byte) 0x04);

    private final byte number;

    KeyType(byte number) {
        this.number = number;
    }

    /** The byte that stands for it in key ids and encoded keys. */
    public byte number() {
        return number;
    }

    static KeyType of(byte number) {
        for (KeyType type : values()) {
            if (type.number == number) {
                return type;
            }
        }
        throw new MalformedException("Keys of signature type 0x%02x are not understood.".formatted(number));
    }
}
