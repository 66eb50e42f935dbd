package io.firsthand.outbound;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message to one endpoint, and what became of it.
 *
 * @param lead whom it speaks of, if of anybody
 * @param body what is sent, the same at each attempt; null when it was forgotten
 * @param attempts how often it was tried
 * @param status what the other side answered last; null when no answer came
 * @param answer the begin of what it said
 * @param trouble why the last attempt did not succeed
 * @param trial whether it was sent to try the endpoint out
 */
public record Delivery(
        UUID id,
        UUID endpoint,
        String type,
        @Nullable UUID lead,
        @Nullable String body,
        State state,
        int attempts,
        Instant createdAt,
        @Nullable Instant firstTriedAt,
        Instant nextAt,
        @Nullable Instant endedAt,
        @Nullable Integer status,
        @Nullable Duration took,
        String answer,
        @Nullable Trouble trouble,
        boolean trial) {

    /** Where a delivery stands. */
    public enum State {
        WAITING,
        DELIVERED,
        FAILED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the other side knows it by, the same at each attempt: the header {@code webhook-id}. */
    public String message() {
        return "msg_" + id.toString().replace("-", "");
    }

    public boolean canBeRepeated() {
        return body != null && state != State.WAITING;
    }
}
