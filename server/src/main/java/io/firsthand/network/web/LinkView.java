package io.firsthand.network.web;

import io.firsthand.network.Strength;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two who know each other, as a row of the table beside the map.
 *
 * @param last when they last had to do with each other, as far as the viewer may know
 */
public record LinkView(
        UUID from,
        UUID to,
        String fromName,
        String toName,
        boolean isPerson,
        String says,
        Strength strength,
        @Nullable Instant last) {}
