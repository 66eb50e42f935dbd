package io.firsthand.identity;

import java.time.Instant;
import java.util.UUID;

/** One browser in which a person is signed in. */
public record Session(
        UUID id, PersonId person, Instant createdAt, Instant lastSeenAt, Instant expiresAt, Origin origin) {}
