package io.firsthand.ledger;

import io.firsthand.tlog.Hash;
import io.firsthand.tlog.evidence.Seed;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A fact as its row holds it.
 *
 * @param seed absent, with the openings, once erased
 * @param openings canonical JSON of the values by label
 * @param entry the bytes of its log entry; absent once redacted
 * @param leaf the entry's leaf hash, which stays
 * @param index its place in the log, once it has one
 */
record StoredFact(
        UUID id,
        Kind kind,
        Optional<UUID> lead,
        UUID by,
        Instant at,
        Instant receivedAt,
        Optional<Seed> seed,
        Optional<String> openings,
        Optional<byte[]> entry,
        Hash leaf,
        OptionalLong index) {

    Fact fact() {
        return new Fact(id, kind, lead, by, at, receivedAt, Values.read(openings), index);
    }
}
