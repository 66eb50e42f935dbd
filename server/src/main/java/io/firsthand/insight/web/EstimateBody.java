package io.firsthand.insight.web;

import io.firsthand.statistics.Interval;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A number with its interval of 80 %; what is not a number is null. */
@Schema(name = "InsightEstimate")
record EstimateBody(
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high) {

    static EstimateBody of(double value, @Nullable Interval it) {
        return new EstimateBody(
                number(value), it == null ? null : number(it.low()), it == null ? null : number(it.high()));
    }

    /** Null for what is no number. */
    static @Nullable Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
