package io.firsthand.scoreboard;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Of which weeks handoffs are counted, by when they were offered. */
public enum Span {
    WEEK(1),
    MONTH(4),
    QUARTER(13),
    YEAR(52),
    ALL(5_000);

    private final int weeks;

    Span(int weeks) {
        this.weeks = weeks;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Span> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
    }

    /** The Monday with which it begins; the running week is the last. */
    LocalDate from(LocalDate today) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(weeks - 1L);
    }
}
