package io.firsthand.privacy;

import io.firsthand.lead.ContactId;
import java.time.Instant;
import java.util.UUID;

/** That somebody must not be contacted, or not in this way, and why. */
public record Objection(ContactId contact, ContactWay way, String reason, Instant at, UUID by) {}
