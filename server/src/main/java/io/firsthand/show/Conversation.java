package io.firsthand.show;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.LeadId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation at the booth of a show.
 *
 * @param id whoever writes it down chooses it, so that it is counted once
 * @param person of ours
 * @param madeLead whether the lead began with it
 * @param rating from 1 to 5, if the person gave one
 */
public record Conversation(
        UUID id,
        UUID show,
        LeadId lead,
        PersonId person,
        Instant at,
        boolean madeLead,
        @Nullable Integer rating) {}
