package io.firsthand.committee;

import io.firsthand.lead.LeadId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody learnt of the person of a lead; at least one of role, stance and awareness.
 *
 * @param purchase null for the company's main one
 * @param source the conversation or the touch it was learnt in
 * @param by who says so
 * @param at when it was learnt
 * @param receivedAt when it was written down
 * @param fact that evidences it
 */
public record Observation(
        UUID id,
        LeadId lead,
        @Nullable UUID purchase,
        @Nullable Role role,
        @Nullable Stance stance,
        @Nullable Awareness awareness,
        How how,
        @Nullable UUID source,
        UUID by,
        Instant at,
        Instant receivedAt,
        UUID fact) {}
