package io.firsthand.insight.web;

import io.firsthand.insight.Forecast;
import io.firsthand.web.Chart;
import io.firsthand.web.Html;
import java.util.List;
import java.util.Optional;

/** What the open opportunities may bring, each currency for itself. */
public record ForecastPage(Frame frame, List<Part> parts, String openHref) implements Html {

    /** One currency; without a chart where nothing was won lately and nothing is expected. */
    public record Part(Forecast it, Optional<Chart> chart) {}
}
