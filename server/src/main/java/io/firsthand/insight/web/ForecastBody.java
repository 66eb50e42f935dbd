package io.firsthand.insight.web;

import io.firsthand.insight.Forecast;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What the open opportunities of one currency may bring. */
@Schema(name = "InsightForecast")
record ForecastBody(
        String currency, long open, double sum, long unpriced, long ended, long overdue, List<WithinBody> within) {

    static ForecastBody of(Forecast it) {
        return new ForecastBody(
                it.currency(),
                it.open(),
                it.sum(),
                it.unpriced(),
                it.ended(),
                it.overdue(),
                it.within().stream()
                        .map(some -> new WithinBody(
                                some.days(), some.wins(), EstimateBody.of(some.value(), some.interval())))
                        .toList());
    }

    @Schema(name = "InsightForecastWithin")
    record WithinBody(int days, double wins, EstimateBody value) {}
}
