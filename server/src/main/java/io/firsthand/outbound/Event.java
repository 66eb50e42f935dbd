package io.firsthand.outbound;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.Lead;
import io.firsthand.tlog.evidence.Label;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell others of.
 *
 * @param key an endpoint is told once under the same
 * @param person of sales whom it is about, for the channels of teams; null for nobody's
 * @param by who did it
 * @param values what changed, as the fact has it
 */
public record Event(
        String key,
        EventType type,
        Instant at,
        @Nullable Lead lead,
        @Nullable PersonId person,
        UUID by,
        Map<Label, Map<String, Object>> values) {

    public Event {
        values = Map.copyOf(values);
    }
}
