package io.firsthand.intake.web;

import io.firsthand.intake.Batch;
import io.firsthand.intake.Look;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read, as the API tells it.
 *
 * @param presets ids of the exports it could be read as
 * @param meanings what the values of columns stand for, by field and value; null for nothing
 * @param missing what may stand for "nothing" in the file, with how often it was met
 */
@Schema(name = "ImportPlan")
record PlanBody(
        @Nullable String preset,
        @Nullable Integer confidence,
        List<String> presets,
        String what,
        String encoding,
        String delimiter,
        String dateOrder,
        List<ColumnBody> columns,
        Map<String, Map<String, String>> meanings,
        String channel,
        @Nullable String campaign,
        String currency,
        Map<String, Long> missing,
        List<String> countsAsMissing) {

    /** One column with some of what it holds, and what becomes of it. */
    @Schema(name = "ImportColumn")
    record ColumnBody(String name, String target, long filled, List<String> samples) {}

    static PlanBody of(Batch batch, Look look) {
        var plan = batch.plan();
        var columns = new ArrayList<ColumnBody>();
        for (var i = 0;
                i < Math.min(plan.columns().size(), look.profile().columns().size());
                i++) {
            var held = look.profile().columns().get(i);
            columns.add(new ColumnBody(held.name(), plan.columns().get(i).target(), held.filled(), held.samples()));
        }
        return new PlanBody(
                plan.shape().preset(),
                plan.shape().confidence(),
                look.presets(),
                plan.shape().rows().id(),
                plan.layout().charset().name(),
                String.valueOf(plan.layout().delimiter()),
                plan.reading().dates().name().toLowerCase(Locale.ROOT),
                columns,
                plan.values().byField(),
                plan.fallback().channel().id(),
                plan.fallback().campaign(),
                plan.fallback().currency(),
                look.profile().missing(),
                plan.reading().missing().stream().sorted().toList());
    }
}
