package io.firsthand.feedback;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.LeadId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is asked about a lead at one moment, and what they said.
 *
 * @param handoff absent where the lead was never handed over
 * @param person who is asked
 * @param said absent as long as nothing was said
 */
public record Feedback(
        UUID id,
        LeadId lead,
        @Nullable UUID handoff,
        Moment moment,
        State state,
        PersonId person,
        Instant askedAt,
        @Nullable Said said) {

    /** How far it has come. */
    public enum State {
        ASKED,
        /** Whoever was asked would rather not say, or something newer is asked. */
        SKIPPED,
        GIVEN
    }

    /** An opinion, whose it is, and since when. */
    public record Said(Opinion opinion, UUID by, Instant at) {}

    Feedback saying(Said what) {
        return new Feedback(id, lead, handoff, moment, State.GIVEN, person, askedAt, what);
    }
}
