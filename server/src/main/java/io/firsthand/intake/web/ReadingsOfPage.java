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
final class ReadingsOfPage {

    private ReadingsOfPage() {}

    static List<Part> of(Plan plan, Look look, Choices choices) {
        var found = look.detection();
        var layout = plan.layout();
        var dates = look.profile().dates();
        var shape = plan.shape();
        var sure = shape.confidence();
        var preset = new Part(
                "preset",
                choices.say("intake.reading.preset"),
                choices.presets(look.presets()),
                shape.preset() == null ? "" : shape.preset(),
                sure == null ? null : Part.confidence(new Detected<>("", sure)));
        var parts = new ArrayList<>(List.of(
                preset,
                part("charset", choices, choices.charsets(), layout.charset().name(), found.charset(), it -> it.name()),
                part(
                        "delimiter",
                        choices,
                        choices.delimiters(),
                        String.valueOf(layout.delimiter()),
                        found.delimiter(),
                        String::valueOf),
                part(
                        "quote",
                        choices,
                        choices.quotes(),
                        String.valueOf(layout.quote()),
                        found.quote(),
                        String::valueOf),
                part(
                        "header",
                        choices,
                        choices.headers(),
                        String.valueOf(layout.header()),
                        found.header(),
                        String::valueOf)));
        dates.ifPresent(order -> parts.add(
                part("order", choices, choices.dates(), plan.reading().dates().name(), order, it -> it.name())));
        return parts;
    }

    private static <T> Part part(
            String name,
            Choices choices,
            Map<String, String> options,
            String now,
            Detected<T> found,
            Function<T, String> id) {
        return new Part(
                name,
                choices.say("intake.reading." + name),
                options,
                now,
                id.apply(found.value()).equals(now) ? Part.confidence(found) : null);
    }
}
