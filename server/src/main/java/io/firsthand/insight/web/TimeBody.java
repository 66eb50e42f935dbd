package io.firsthand.insight.web;

import io.firsthand.insight.StageTime;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** How long leads stay in a stage. */
@Schema(name = "InsightTime", description = "In days")
record TimeBody(
        String stage,
        long stays,
        long left,
        EstimateBody median,
        @Nullable Double p90) {

    static TimeBody of(StageTime it) {
        return new TimeBody(
                it.stage(),
                it.stays(),
                it.left(),
                EstimateBody.of(number(it.median()), it.median().isPresent() ? it.around() : null),
                EstimateBody.number(number(it.longest())));
    }

    private static double number(OptionalDouble it) {
        return it.orElse(Double.NaN);
    }
}
