package io.firsthand.ledger;

import io.firsthand.tlog.evidence.Label;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Something that happened, as it was recorded.
 *
 * @param receivedAt when the server wrote it down
 * @param values empty for what was erased
 * @param index its place in the log, counted from zero; absent for the moment until the sequencer took it
 */
public record Fact(
        UUID id,
        Kind kind,
        Optional<UUID> lead,
        UUID by,
        Instant at,
        Instant receivedAt,
        Map<Label, Map<String, Object>> values,
        OptionalLong index) {

    public Fact {
        values = Map.copyOf(values);
    }
}
