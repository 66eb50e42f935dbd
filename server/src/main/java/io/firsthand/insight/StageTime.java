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

    /** Where the median lies; infinite above if so few left that nobody knows. */
    public Interval around() {
        return curve.quantile(0.5, Share.LEVEL);
    }

    public boolean isSmall() {
        return stays() < Maturity.LEFT;
    }
}
