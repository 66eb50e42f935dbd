package io.firsthand.scoreboard.web;

import io.firsthand.web.Html;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The handoffs behind a number.
 *
 * @param query of the scoreboard it came from
 * @param next the address of more of them
 */
public record BehindPage(
        String measure,
        Optional<String> narrowed,
        List<Row> rows,
        String query,
        @Nullable String next) implements Html {

    /** One handoff. */
    public record Row(UUID lead, String name, String person, Instant offeredAt) {}
}
