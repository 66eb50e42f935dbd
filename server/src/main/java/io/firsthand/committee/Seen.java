package io.firsthand.committee;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that is known of a person, since when, and how.
 *
 * @param by who says so
 */
public record Seen<T>(T value, Instant at, How how, UUID by) {}
