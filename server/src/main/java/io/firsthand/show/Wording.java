package io.firsthand.show;

import java.time.Instant;
import java.util.UUID;

/**
 * What people are asked to allow.
 *
 * @param id stays the same for all versions
 * @param version from 1; a consent names it beside the id
 * @param language two letters (ISO 639-1)
 * @param purpose of {@link io.firsthand.privacy.Purposes}
 */
public record Wording(
        UUID id, int version, UUID show, String language, String purpose, String text, Instant writtenAt) {}
