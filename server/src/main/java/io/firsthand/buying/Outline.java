package io.firsthand.buying;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What conditions can ask of the company of a lead. */
public record Outline(
        Progress.State progress,
        double intensity,
        boolean waking,
        @Nullable LocalDate decidingOn) {}
