package io.firsthand.insight.web;

import io.firsthand.insight.Velocity;
import io.firsthand.insight.Velocity.Lever;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the pipeline brings in a day, with its four levers and what each would bring if it were as good as at its best. */
@Schema(name = "InsightVelocity")
record VelocityBody(
        String currency,
        EstimateBody perDay,
        Map<String, @Nullable Double> levers,
        Map<String, @Nullable Double> bring,
        long won,
        long lost,
        @Nullable String weakest) {

    static VelocityBody of(Velocity it) {
        var levers = new LinkedHashMap<String, @Nullable Double>();
        var bring = new LinkedHashMap<String, @Nullable Double>();
        Lever.all().forEach(lever -> {
            levers.put(lever.id(), EstimateBody.number(it.now(lever)));
            bring.put(lever.id(), EstimateBody.number(it.bring(lever)));
        });
        return new VelocityBody(
                it.currency(),
                EstimateBody.of(it.perDay(), it.interval().orElse(null)),
                levers,
                bring,
                it.won(),
                it.lost(),
                it.weakest().map(Lever::id).orElse(null));
    }
}
