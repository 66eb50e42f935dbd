package io.firsthand.insight;

import java.time.LocalDate;
import java.util.List;

/**
 * How far leads came.
 *
 * @param cohorts by week of capture, or by month, which has the weeks that begin in it; in order
 */
public record Funnel(Cohort total, List<Cohort> cohorts) {

    /**
     * Leads captured in some weeks, up to but not including the last day.
     *
     * @param sql of them, came to SQL; {@code won} were won
     */
    public record Cohort(LocalDate from, LocalDate to, Counts counts, Share sql, Share won) {

        static Cohort none(LocalDate from) {
            return new Cohort(from, from, Counts.NONE, new Share(0, 0, 0), new Share(0, 0, 0));
        }

        Cohort and(Cohort later) {
            return new Cohort(from, later.to, counts.and(later.counts), sql.and(later.sql), won.and(later.won));
        }
    }
}
