package io.firsthand.ledger;

import io.firsthand.tlog.evidence.Label;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened, on its way into the ledger.
 *
 * @param lead whose story it belongs to, if it belongs to one: a lead's id, or that of a definition for the kinds
 *     {@code definition.…}, which is chained and proven in the same way
 * @param by who did or claims it: a person's or a service token's id
 * @param at when it happened, as claimed; may lie in the past
 * @param values what happened, by what it is about: objects of strings, longs, booleans, lists and objects; the log
 *     sees commitments to them only
 */
public record NewFact(Kind kind, Optional<UUID> lead, UUID by, Instant at, Map<Label, Map<String, Object>> values) {

    public NewFact {
        values = Map.copyOf(values);
    }
}
