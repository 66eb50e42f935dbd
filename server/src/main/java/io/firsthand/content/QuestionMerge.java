package io.firsthand.content;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Two questions that somebody said are one.
 *
 * @param moved the absorbed one, and those that had been merged into it
 */
public record QuestionMerge(UUID id, UUID survivor, UUID absorbed, List<UUID> moved, Instant at, UUID by) {

    public QuestionMerge {
        moved = List.copyOf(moved);
    }
}
