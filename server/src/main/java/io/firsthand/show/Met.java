package io.firsthand.show;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.LeadId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was spoken with.
 *
 * @param person of ours who had the first conversation
 */
public record Met(LeadId lead, String name, @Nullable PersonId person, Instant at) {}
