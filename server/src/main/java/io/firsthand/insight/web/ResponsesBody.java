package io.firsthand.insight.web;

import io.firsthand.insight.Responses.Answered;
import io.firsthand.insight.Share;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** How soon leads were answered, beside what became of them. */
@Schema(name = "InsightResponses")
record ResponsesBody(
        List<BandBody> bands,

        @Schema(description = "How many times as often within an hour as later, within channels")
        EstimateBody withinHour) {

    static ResponsesBody of(Answered it) {
        return new ResponsesBody(
                it.bands().stream()
                        .map(band -> new BandBody(
                                band.speed().id(),
                                FunnelBody.counts(band.counts()),
                                ShareBody.of(band.sql()),
                                ShareBody.of(band.won())))
                        .toList(),
                EstimateBody.of(it.withinHour().ratio(), it.withinHour().ratio(Share.LEVEL)));
    }

    @Schema(name = "InsightBand")
    record BandBody(String within, Map<String, Long> counts, ShareBody sql, ShareBody won) {}
}
