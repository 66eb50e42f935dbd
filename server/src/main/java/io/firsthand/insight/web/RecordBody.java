package io.firsthand.insight.web;

import io.firsthand.insight.Facet;
import io.firsthand.insight.TrackRecord;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** The track record of one source. */
@Schema(name = "InsightRecord")
record RecordBody(
        String value,
        String channel,
        Map<String, Long> counts,
        ShareBody sql,
        ShareBody won,
        EstimateBody toSql,
        EstimateBody toWon,
        List<WorthBody> worth,
        boolean few) {

    static RecordBody of(TrackRecord it) {
        return new RecordBody(
                it.facet() == Facet.ALL ? it.channel() : it.value(),
                it.channel(),
                FunnelBody.counts(it.counts()),
                ShareBody.of(it.sql()),
                ShareBody.of(it.won()),
                EstimateBody.of(it.toSql().value(), it.toSql().interval()),
                EstimateBody.of(it.toWon().value(), it.toWon().interval()),
                it.worth().stream()
                        .map(worth -> new WorthBody(
                                worth.currency(),
                                worth.won(),
                                worth.sum(),
                                worth.mean(),
                                EstimateBody.of(
                                        worth.perLead(), worth.interval().orElse(null))))
                        .toList(),
                it.isSmall());
    }

    @Schema(name = "InsightWorth")
    record WorthBody(String currency, long won, double sum, double mean, EstimateBody perLead) {}
}
