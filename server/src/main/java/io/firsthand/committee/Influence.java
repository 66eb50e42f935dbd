package io.firsthand.committee;

import io.firsthand.lead.ContactId;
import java.time.Instant;
import java.util.UUID;

/** A line on the picture: whom somebody influences. Lines may go in circles. */
public record Influence(UUID id, ContactId from, ContactId to, UUID by, Instant at) {}
