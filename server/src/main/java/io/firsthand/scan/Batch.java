package io.firsthand.scan;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.Channel;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Cards that somebody photographed, together.
 *
 * @param show where they were collected, if it was at a show
 * @param inPairs whether each front is followed by its back
 */
public record Batch(
        UUID id,
        String name,
        PersonId person,
        @Nullable UUID show,
        Channel channel,
        @Nullable String campaign,
        boolean inPairs,
        Instant createdAt,
        Map<CardState, Long> counts) {

    public Batch {
        counts = Map.copyOf(counts);
    }

    public long count(CardState state) {
        return counts.getOrDefault(state, 0L);
    }

    public long cards() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public long read() {
        return cards() - count(CardState.WAITING) - count(CardState.READING);
    }

    public boolean isBusy() {
        return read() < cards();
    }
}
