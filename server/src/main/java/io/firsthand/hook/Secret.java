package io.firsthand.hook;

import java.time.Instant;
import java.util.UUID;

/**
 * A secret that is valid now, as far as it is shown: when it was made, and how it begins.
 *
 * @param opens false when it was locked with the key of another data folder, so that nothing can be checked by it
 */
public record Secret(UUID id, String beginning, Instant createdAt, boolean opens) {}
