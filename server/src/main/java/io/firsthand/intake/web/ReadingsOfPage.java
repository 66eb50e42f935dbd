package io.firsthand.intake.web;

import io.firsthand.intake.Look;
import io.firsthand.intake.Plan;
import io.firsthand.intake.web.PlanPage.Part;
import io.firsthand.table.Detected;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How a file is read, part by part, with how sure each is. */
record ReadingsOfPage(Plan plan, Look look, Choices choices) {

    List<Part> all() {
        var found = look.detection();
        var layout = plan.layout();
        var parts = new ArrayList<Part>();
        parts.add(preset());
        if (layout.isSheet()) {
            parts.add(part("sheet", choices.sheets(look.sheets()), layout.sheet(), found.sheet(), it -> it));
        } else {
            var charset = layout.charset().name();
            parts.add(part("charset", choices.charsets(), charset, found.charset(), it -> it.name()));
            var delimiter = String.valueOf(layout.delimiter());
            parts.add(part("delimiter", choices.delimiters(), delimiter, found.delimiter(), String::valueOf));
            var quote = String.valueOf(layout.quote());
            parts.add(part("quote", choices.quotes(), quote, found.quote(), String::valueOf));
        }
        var header = String.valueOf(layout.header());
        parts.add(part(
                "header", choices.headers(layout.header(), found.head()), header, found.header(), String::valueOf));
        look.profile().dates().ifPresent(order -> {
            var now = plan.reading().dates().name();
            parts.add(part("order", choices.dates(), now, order, it -> it.name()));
        });
        var decimal = look.profile().decimalComma();
        if (decimal.confidence() > 50 || plan.reading().decimalComma()) {
            var now = String.valueOf(plan.reading().decimalComma());
            parts.add(part("decimal", choices.decimals(), now, decimal, String::valueOf));
        }
        return parts;
    }

    private Part preset() {
        var shape = plan.shape();
        var sure = shape.confidence();
        return new Part(
                "preset",
                choices.say("intake.reading.preset"),
                choices.presets(look.presets()),
                shape.preset() == null ? "" : shape.preset(),
                sure == null ? null : Part.confidence(new Detected<>("", sure)));
    }

    private <T> Part part(
            String name, Map<String, String> options, String now, Detected<T> found, Function<T, String> id) {
        return new Part(
                name,
                choices.say("intake.reading." + name),
                options,
                now,
                id.apply(found.value()).equals(now) ? Part.confidence(found) : "chosen");
    }
}
