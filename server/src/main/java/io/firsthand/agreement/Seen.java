package io.firsthand.agreement;

import java.util.Collection;
import java.util.Set;

/**
 * What a signer was shown and signs.
 *
 * @param hash of the content
 * @param annexes hashes of what is signed along with it
 */
public record Seen(String hash, Set<String> annexes) {

    public Seen {
        annexes = Set.copyOf(annexes);
    }

    /** Nothing is signed along. */
    public static Seen of(String hash) {
        return new Seen(hash, Set.of());
    }

    public static Seen of(String hash, Collection<String> annexes) {
        return new Seen(hash, Set.copyOf(annexes));
    }
}
