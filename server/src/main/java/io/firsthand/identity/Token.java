package io.firsthand.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A key for programs, without its secret.
 *
 * @param name what it is for; of a system's token the system's name, which stands in the log's stories as author
 * @param person whose token it is; absent for a system's
 * @param lastUsedAt to the minute
 */
public record Token(
        UUID id,
        String name,
        Optional<PersonId> person,
        Set<Permission> scopes,
        PersonId createdBy,
        Instant createdAt,
        Optional<Instant> expiresAt,
        Optional<Instant> revokedAt,
        Optional<Instant> lastUsedAt) {

    public static final int LONGEST_NAME = 100;

    public Token {
        scopes = Set.copyOf(scopes);
    }

    boolean isAliveAt(Instant now) {
        return revokedAt.isEmpty() && expiresAt.map(now::isBefore).orElse(true);
    }
}
