package io.firsthand.insight.web;

import io.firsthand.insight.Reached;
import io.firsthand.insight.Trends.Change;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.UUID;

/** What happened week by week, and when the definition changed. */
@Schema(name = "InsightTrends")
record TrendsBody(Map<String, Map<String, Long>> weeks, List<ChangeBody> changes) {

    static TrendsBody of(NavigableMap<LocalDate, Map<Reached, Long>> weeks, List<Change> changes) {
        var all = new LinkedHashMap<String, Map<String, Long>>();
        weeks.forEach((week, counts) -> {
            if (!counts.isEmpty()) {
                var one = new LinkedHashMap<String, Long>();
                counts.forEach((reached, count) -> one.put(reached.id(), count));
                all.put(week.toString(), one);
            }
        });
        return new TrendsBody(
                all,
                changes.stream()
                        .map(it -> new ChangeBody(it.definition(), it.title(), it.version(), it.at()))
                        .toList());
    }

    @Schema(name = "InsightChange")
    record ChangeBody(UUID definition, String title, int version, Instant inForce) {}
}
