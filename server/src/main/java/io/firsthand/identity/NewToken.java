package io.firsthand.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A token as somebody wishes it.
 *
 * @param system whether it is for a system that acts in its own name, not in that of the person who makes it
 */
public record NewToken(String name, boolean system, Set<Permission> scopes, Optional<Instant> expiresAt) {

    public NewToken {
        name = name.strip();
        scopes = Set.copyOf(scopes);
        if (name.isEmpty() || name.length() > Token.LONGEST_NAME) {
            throw new IllegalArgumentException("A token's name has 1 to 100 characters");
        }
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("A token needs a scope");
        }
    }
}
