package io.firsthand.privacy;

import io.firsthand.lead.ContactId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A consent, or another lawful basis, for one purpose, as it was recorded.
 *
 * @param at when it was given
 * @param withdrawal absent while it stands
 */
public record Consent(
        UUID id,
        ContactId contact,
        String purpose,
        Basis basis,
        @Nullable String wording,
        @Nullable String version,
        @Nullable String language,
        Instant at,
        Obtained how,
        Map<String, String> proof,
        Instant recordedAt,
        UUID recordedBy,
        @Nullable Withdrawal withdrawal) {

    public Consent {
        proof = Map.copyOf(proof);
    }

    public boolean stands() {
        return withdrawal == null;
    }

    /** That, when and how it was taken back. */
    public record Withdrawal(
            Instant at, Obtained how, @Nullable String reason, UUID recordedBy) {}
}
