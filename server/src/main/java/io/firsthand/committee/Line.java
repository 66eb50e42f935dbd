package io.firsthand.committee;

import io.firsthand.lead.LeadId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of influence as it is kept: between leads, whose people may turn out to be others. */
record Line(UUID id, @Nullable UUID purchase, LeadId from, LeadId to, UUID by, Instant at) {}
