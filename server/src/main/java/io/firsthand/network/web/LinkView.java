package io.firsthand.network.web;

import io.firsthand.network.Strength;
import java.time.Instant;
import java.util.UUID;

/** Two who know each other, as a row of the table beside the map. */
public record LinkView(
        UUID from,
        UUID to,
        String fromName,
        String toName,
        boolean isPerson,
        String says,
        Strength strength,
        Instant last) {}
