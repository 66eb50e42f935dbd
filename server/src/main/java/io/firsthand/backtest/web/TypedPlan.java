package io.firsthand.backtest.web;

import io.firsthand.backtest.Goal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A plan as somebody typed it; days are those of the person’s zone, the last one included. */
public record TypedPlan(
        @Nullable String from,
        @Nullable String to,
        @Nullable String leads,
        @Nullable String goal,
        @Nullable String within,
        @Nullable String condition) {

    private static final String USUAL_DAYS = "90";

    /** The year that is over. */
    static TypedPlan usual(Instant now, ZoneId zone) {
        var today = LocalDate.ofInstant(now, zone);
        return new TypedPlan(
                today.minusYears(1).toString(), today.toString(), "segment", Goal.SQL.id(), USUAL_DAYS, null);
    }
}
