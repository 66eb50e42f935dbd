package io.firsthand.capture;

import java.time.Instant;
import java.util.Optional;

/**
 * A file of a conversation.
 *
 * @param number its place among the conversation's files, from 0
 * @param refused why it was not taken: {@code gps}, {@code type} or {@code hash}
 */
public record KeptFile(int number, DeclaredFile declared, Optional<Instant> arrivedAt, Optional<String> refused) {

    public boolean isHere() {
        return arrivedAt.isPresent();
    }

    /** Whether it may still come. */
    public boolean isMissing() {
        return arrivedAt.isEmpty() && refused.isEmpty();
    }
}
