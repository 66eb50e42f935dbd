package io.firsthand.show;

import java.time.Instant;
import java.util.UUID;

/**
 * A list of attendees that was read.
 *
 * @param people on it, by badge
 * @param changed of those that were known, so many say something else now
 * @param skipped rows that name no badge or nobody
 */
public record AttendeeFile(
        UUID id, String name, int people, int added, int changed, int skipped, UUID readBy, Instant readAt) {}
