package io.firsthand.privacy;

import io.firsthand.lead.ContactId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A consent, or another lawful basis, to be recorded.
 *
 * @param purpose the id of one of the workspace's {@link Purposes}
 * @param wording exactly what the person agreed to; needed for a consent
 * @param version of the wording, if whoever asked counts them
 * @param language of the wording, as {@code de} or {@code en-GB}
 * @param at when it was given
 * @param proof what shows it: the submission's id, the address of the page, a file's hash; at most 20 short texts
 */
public record NewConsent(
        ContactId contact,
        String purpose,
        Basis basis,
        @Nullable String wording,
        @Nullable String version,
        @Nullable String language,
        Instant at,
        Obtained how,
        Map<String, String> proof) {

    public NewConsent {
        proof = Map.copyOf(proof);
    }
}
