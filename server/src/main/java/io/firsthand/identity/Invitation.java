package io.firsthand.identity;

import java.time.Instant;
import java.util.UUID;

/** A link that is good once: for somebody new to join, or for somebody known to set another pass phrase. */
public record Invitation(UUID id, NewPerson person, PersonId invitedBy, Instant createdAt, Instant expiresAt) {}
