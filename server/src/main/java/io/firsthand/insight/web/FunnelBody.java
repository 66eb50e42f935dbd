package io.firsthand.insight.web;

import io.firsthand.insight.Counts;
import io.firsthand.insight.Funnel;
import io.firsthand.insight.Reached;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How far leads came, all together and by the time when they were captured. */
@Schema(name = "InsightFunnel")
record FunnelBody(CohortBody total, List<CohortBody> cohorts) {

    static FunnelBody of(Funnel it) {
        return new FunnelBody(
                CohortBody.of(it.total()),
                it.cohorts().stream().map(CohortBody::of).toList());
    }

    @Schema(name = "InsightCohort")
    record CohortBody(LocalDate from, LocalDate to, Map<String, Long> counts, ShareBody sql, ShareBody won) {

        static CohortBody of(Funnel.Cohort it) {
            return new CohortBody(
                    it.from(), it.to(), FunnelBody.counts(it.counts()), ShareBody.of(it.sql()), ShareBody.of(it.won()));
        }
    }

    /** By how far leads came. */
    static Map<String, Long> counts(Counts it) {
        var counts = new LinkedHashMap<String, Long>();
        for (var reached : Reached.values()) {
            counts.put(reached.id(), it.of(reached));
        }
        return counts;
    }
}
