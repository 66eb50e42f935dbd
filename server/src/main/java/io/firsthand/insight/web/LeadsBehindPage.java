package io.firsthand.insight.web;

import io.firsthand.web.Html;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The leads behind a number.
 *
 * @param back where it came from
 * @param next the address of more of them
 */
public record LeadsBehindPage(
        String what,
        Optional<String> narrowed,
        List<Row> rows,
        String back,
        @Nullable String next) implements Html {

    /** One lead. */
    public record Row(UUID lead, String name, String stage, String channel, Instant capturedAt) {}
}
