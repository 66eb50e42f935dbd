package io.firsthand.lead;

import io.firsthand.ledger.Fact;
import io.firsthand.ledger.Kind;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Something that happened to a lead, as the ledger has it.
 *
 * @param by the person or service token that did or claims it
 * @param at when, as claimed
 * @param receivedAt when the server wrote it down
 * @param index its place in the log; absent for the moment until it has one
 * @param values the same as {@code happening}, as the ledger has it: by what it is about; empty once erased
 */
public record TimelineItem(
        UUID fact,
        Kind kind,
        UUID by,
        Instant at,
        Instant receivedAt,
        OptionalLong index,
        Happening happening,
        Map<String, Map<String, Object>> values) {

    public static TimelineItem of(Fact fact) {
        return new TimelineItem(
                fact.id(),
                fact.kind(),
                fact.by(),
                fact.at(),
                fact.receivedAt(),
                fact.index(),
                FactReader.read(fact),
                FactReader.values(fact));
    }

    /** Something that happened to one of several leads. */
    public record OfLead(UUID lead, TimelineItem item) {}
}
