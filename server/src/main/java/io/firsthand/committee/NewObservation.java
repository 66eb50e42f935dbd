package io.firsthand.committee;

import io.firsthand.lead.LeadId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of the person of a lead; what is null they don't speak of.
 *
 * @param purchase null for the company's main one
 * @param source the touch it was learnt in
 * @param at when it was learnt; null for now
 */
public record NewObservation(
        LeadId lead,
        @Nullable UUID purchase,
        @Nullable Role role,
        @Nullable Stance stance,
        @Nullable Awareness awareness,
        How how,
        @Nullable UUID source,
        @Nullable Instant at) {

    /** Typed now, for the main purchase. */
    public static NewObservation of(
            LeadId lead, @Nullable Role role, @Nullable Stance stance, @Nullable Awareness awareness) {
        return new NewObservation(lead, null, role, stance, awareness, How.TYPED, null, null);
    }

    public NewObservation in(@Nullable UUID other) {
        return new NewObservation(lead, other, role, stance, awareness, how, source, at);
    }

    public NewObservation at(Instant time) {
        return new NewObservation(lead, purchase, role, stance, awareness, how, source, time);
    }

    public NewObservation how(How other, @Nullable UUID from) {
        return new NewObservation(lead, purchase, role, stance, awareness, other, from, at);
    }

    boolean isEmpty() {
        return role == null && stance == null && awareness == null;
    }
}
