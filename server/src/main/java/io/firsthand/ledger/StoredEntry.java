package io.firsthand.ledger;

import io.firsthand.tlog.Hash;
import java.util.Optional;
import java.util.UUID;

/**
 * What is stored for one place of the log.
 *
 * @param fact whose entry it is
 * @param bytes of the entry; absent once redacted
 * @param leaf the leaf hash as it was computed when the fact was written
 */
record StoredEntry(long index, UUID fact, Optional<byte[]> bytes, Hash leaf) {

    /** The leaf hash of what is stored now; a redacted entry has nothing but the old one. */
    Hash hashed() {
        return bytes.map(Hash::leaf).orElse(leaf);
    }
}
