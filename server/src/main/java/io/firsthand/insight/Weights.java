package io.firsthand.insight;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/** What a lead of a week counts, from 0 to 1, in how many came to SQL, and in how many were won. */
record Weights(List<String> weeks, List<Double> sql, List<Double> won) {

    static Weights of(Maturity toSql, Maturity toWon, LocalDate from, LocalDate to, LocalDate today) {
        var weeks = from.datesUntil(to, Period.ofWeeks(1)).toList();
        return new Weights(
                weeks.stream().map(LocalDate::toString).toList(),
                weeks.stream().map(it -> toSql.ofWeek(it, today)).toList(),
                weeks.stream().map(it -> toWon.ofWeek(it, today)).toList());
    }
}
