package io.firsthand.agreement;

import io.firsthand.definition.Content;
import java.time.Instant;
import java.util.UUID;

/**
 * A definition that leads are judged by.
 *
 * @param version counted from 1 within its segment
 * @param hash of the content: SHA-256 in hex
 */
public record InForce(UUID id, int version, Content content, String hash, Instant since) {

    /** Whether its content is not what both sides signed any more; nobody is to be judged by it. */
    public boolean isAltered() {
        return !content.hash().equals(hash);
    }
}
