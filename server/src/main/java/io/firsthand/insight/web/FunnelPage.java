package io.firsthand.insight.web;

import io.firsthand.insight.Funnel.Cohort;
import io.firsthand.insight.Share;
import io.firsthand.statistics.Interval;
import io.firsthand.statistics.Proportion;
import io.firsthand.web.Chart;
import io.firsthand.web.Html;
import java.util.List;

/**
 * How far leads came.
 *
 * @param steps of all of them
 * @param cohorts by when they were captured, {@code versions} by what they were judged by
 * @param csv where the file is
 */
public record FunnelPage(
        Frame frame,
        long leads,
        long undated,
        List<Step> steps,
        Chart funnel,
        Chart trend,
        List<Row> cohorts,
        List<Row> versions,
        String csv)
        implements Html {

    /** One step: how many came to it, of the one before and of all; the first is all of them. */
    public record Step(
            String stage, long count, String href, Proportion ofPrevious, Proportion ofAll, boolean isFirst) {}

    /** Leads of a time or of a version. */
    public record Row(String name, String href, Cohort cohort) {

        public boolean isSmall() {
            return cohort.sql().isSmall();
        }

        /** Whether some of them had no time yet. */
        public boolean isYoung() {
            return cohort.sql().passed() < 0.95 || cohort.won().passed() < 0.95;
        }
    }

    public static Interval interval(Proportion it) {
        return it.wilson(Share.LEVEL);
    }
}
