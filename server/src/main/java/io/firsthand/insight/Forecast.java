package io.firsthand.insight;

import io.firsthand.statistics.Interval;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;

/**
 * What the opportunities that are open now may bring, in one currency.
 *
 * @param open how many there are with an amount, and {@code sum} what they would bring if all were won
 * @param unpriced how many have none, or one of zero or less: they are in no sum
 * @param ended of how many earlier ones, won or lost, it is told
 * @param overdue how many were expected to close before today, {@code unplanned} have no such day
 * @param won what was won in the months before, {@code expected} what people expect of the open ones in those to come, by
 *     the first of the month
 */
public record Forecast(
        String currency,
        long open,
        double sum,
        long unpriced,
        long ended,
        long overdue,
        long unplanned,
        List<Within> within,
        NavigableMap<LocalDate, Double> won,
        NavigableMap<LocalDate, Double> expected) {

    public Forecast {
        within = List.copyOf(within);
    }

    /**
     * Within some days from now.
     *
     * @param wins how many of them may be won, on average
     * @param value what they bring, on average
     * @param interval between what it lies with a probability of {@link Share#LEVEL}: each is won or not by chance, and the
     *     win rate itself is only known so well
     */
    public record Within(int days, double wins, double value, Interval interval) {}

    public boolean isSmall() {
        return ended < Maturity.LEFT;
    }
}
