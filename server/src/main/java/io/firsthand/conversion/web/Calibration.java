package io.firsthand.conversion.web;

import io.firsthand.statistics.Scores.Bin;
import io.firsthand.web.Chart;
import io.firsthand.web.Page;
import java.util.List;

/** Draws what leads were given beside what came of them. */
final class Calibration {

    private static final double LEVEL = 0.95;

    private Calibration() {}

    static Chart chart(List<Bin> bins) {
        return new Chart(
                "calibration",
                Page.say("conversion.calibration"),
                Chart.Shape.DIAGONAL,
                Page.say("conversion.given"),
                Page.say("conversion.calibration.up"),
                Chart.Unit.PERCENT,
                bins.stream()
                        .map(it -> Chart.Label.of(Page.percent(it.given()), it.given()))
                        .toList(),
                Chart.Series.of(
                        Page.say("conversion.seen"),
                        bins.stream().map(Calibration::point).toList()));
    }

    private static Chart.Point point(Bin it) {
        var interval = it.seen().wilson(LEVEL);
        return new Chart.Point(
                it.seen().share(), interval.low(), interval.high(), it.seen().n(), null);
    }
}
