package io.firsthand.insight;

import io.firsthand.statistics.Interval;
import io.firsthand.statistics.KaplanMeier;
import java.util.OptionalDouble;

/**
 * How long leads stay in a stage: the product-limit curve of all stays that began within some weeks, those under way
 * watched until today.
 *
 * @param curve in days
 */
public record StageTime(String stage, KaplanMeier curve) {

    public long stays() {
        return curve.n();
    }

    public long left() {
        return curve.events();
    }

    public long underWay() {
        return stays() - left();
    }

    /** In days: half have left by then; none if fewer than half ever do. */
    public OptionalDouble median() {
        return curve.quantile(0.5);
    }

    /** In days: nine of ten have left by then. */
    public OptionalDouble longest() {
        return curve.quantile(0.9);
    }

    /** Where the median lies: where the pointwise bands cross one half. */
    public Interval around() {
        var low = 0.0;
        var high = Double.POSITIVE_INFINITY;
        for (var step : curve.steps()) {
            var band = curve.band(step.time(), Share.LEVEL);
            if (band.low() > 0.5) {
                low = step.time();
            }
            if (band.high() <= 0.5 && Double.isInfinite(high)) {
                high = step.time();
            }
        }
        return new Interval(Math.min(low, high), high);
    }

    public boolean isSmall() {
        return stays() < Maturity.LEFT;
    }
}
