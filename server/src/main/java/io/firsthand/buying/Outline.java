package io.firsthand.buying;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What conditions can ask of the company of a lead.
 *
 * @param askedAt when somebody of it asked for something last
 */
public record Outline(
        Progress.State progress,
        double intensity,
        boolean waking,
        @Nullable LocalDate decidingOn,
        @Nullable Instant askedAt) {}
