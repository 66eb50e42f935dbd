package io.firsthand.insight;

import io.firsthand.statistics.Interval;
import java.util.List;
import java.util.Optional;

/**
 * What became of the leads of one source.
 *
 * @param facet how the source is told; {@link Facet#ALL} for a channel as a whole
 * @param value of the facet; empty for a channel as a whole
 * @param channel the one that its leads came by; of several, the one by which most came
 * @param sql its leads that came to SQL, and {@code won} that were won
 * @param worth what they brought, one for each currency
 */
public record TrackRecord(
        Facet facet,
        String value,
        String channel,
        Counts counts,
        Share sql,
        Share won,
        Estimate toSql,
        Estimate toWon,
        List<Worth> worth) {

    public TrackRecord {
        worth = List.copyOf(worth);
    }

    /**
     * How likely a lead of it comes to something: its own leads together with what the other sources of the channel
     * suggest, the less of those the more leads it has.
     *
     * @param interval where that lies, with a probability of {@link Share#LEVEL}
     */
    public record Estimate(double value, Interval interval) {}

    /**
     * What its leads brought in one currency.
     *
     * @param perLead what a lead of it brings: how likely it is won, times the share of this currency, times the mean
     * @param interval where that lies, if at least two were won
     */
    public record Worth(
            String currency, long won, double sum, double mean, double perLead, Optional<Interval> interval) {}

    public boolean isSmall() {
        return sql.isSmall();
    }
}
