package io.firsthand.capture;

import io.firsthand.identity.PersonId;
import io.firsthand.tlog.Hash;
import java.time.Instant;
import java.util.Optional;

/**
 * A phone or another browser whose key a person enrolled.
 *
 * @param name as its person calls it
 * @param usedAt when a statement of it was taken last
 */
public record Device(
        Hash key,
        PersonId person,
        String name,
        Instant enrolledAt,
        Optional<Instant> usedAt,
        Optional<Instant> revokedAt) {

    public boolean isRevoked() {
        return revokedAt.isPresent();
    }
}
