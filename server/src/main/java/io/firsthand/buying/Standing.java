package io.firsthand.buying;

import io.firsthand.lead.CompanyId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a company is, and how much it does.
 *
 * @param people how many of its people did something in the last two weeks
 * @param last when somebody did something last
 * @param askedAt when somebody asked for something last
 * @param waking whether several people do several things just now, more than all before left
 */
public record Standing(
        CompanyId company,
        Progress progress,
        Intensity intensity,
        int people,
        @Nullable Instant last,
        @Nullable Instant askedAt,
        boolean waking,
        @Nullable LocalDate decidingOn) {}
