package io.firsthand.knowledge;

import io.firsthand.ledger.Fact;
import io.firsthand.ledger.Kind;
import java.time.Instant;
import java.util.UUID;

/**
 * Where a value came from: the fact that said it last.
 *
 * @param by who said it
 * @param at when, as claimed
 */
public record Origin(UUID fact, Kind kind, UUID by, Instant at) {

    static Origin of(Fact fact) {
        return new Origin(fact.id(), fact.kind(), fact.by(), fact.at());
    }
}
