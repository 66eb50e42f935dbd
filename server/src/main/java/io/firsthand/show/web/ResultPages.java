package io.firsthand.show.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.show.Result;
import io.firsthand.show.Result.Step;
import io.firsthand.show.Results;
import io.firsthand.show.Results.Comparison;
import io.firsthand.show.Shows;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What came of shows, one by itself and all beside each other. */
@Controller
@Requires(Permission.READ_LEADS)
class ResultPages {

    /** Shows that are compared, the latest. */
    private static final int COMPARED = 50;

    private final ShowParts parts;
    private final Shows shows;
    private final Results results;

    ResultPages(ShowParts parts, Shows shows, Results results) {
        this.parts = parts;
        this.shows = shows;
        this.results = results;
    }

    @GetMapping("/shows/{id}/results")
    View one(@PathVariable UUID id, Actor actor) {
        var show = parts.find(id);
        var all = all();
        var result =
                all.stream().filter(it -> it.show().id().equals(id)).findFirst().orElseGet(() -> results.of(show));
        var comparisons = new EnumMap<Step, Comparison>(Step.class);
        for (var step : Step.values()) {
            Results.compare(all, step).stream()
                    .filter(it ->
                            it.result().show().id().equals(id) && it.others().n() > 0)
                    .forEach(it -> comparisons.put(step, it));
        }
        return new ResultsPage(parts.frame(show, "results", actor), result, comparisons, all.size() - 1L);
    }

    @GetMapping("/shows/comparison")
    View compare(@RequestParam(defaultValue = "sql") String step) {
        var wanted = Arrays.stream(Step.values())
                .filter(it -> it.name().equalsIgnoreCase(step))
                .findFirst()
                .orElse(Step.SQL);
        var all = all();
        Map<UUID, Comparison> comparisons = Results.compare(all, wanted).stream()
                .collect(Collectors.toMap(it -> it.result().show().id(), it -> it));
        return new ComparisonPage(all, wanted, comparisons);
    }

    @GetMapping("/shows/comparison.csv")
    ResponseEntity<byte[]> export() {
        var lines = all().stream().map(ResultPages::line).collect(Collectors.joining());
        var csv = "show,from,to,conversations,leads,mql,sql,opportunities,won,cost,pipeline,revenue\n" + lines;
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"shows.csv\"")
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static String line(Result it) {
        return "%s,%s,%s,%d,%d,%d,%d,%d,%d,%s,%s,%s\n"
                .formatted(
                        quoted(it.show().name()),
                        it.show().from(),
                        it.show().to(),
                        it.conversations(),
                        it.leads(),
                        it.mql(),
                        it.sql(),
                        it.opportunities(),
                        it.won(),
                        quoted(String.join(" + ", it.cost().told(Locale.ENGLISH))),
                        quoted(String.join(" + ", it.pipeline().told(Locale.ENGLISH))),
                        quoted(String.join(" + ", it.revenue().told(Locale.ENGLISH))));
    }

    /** A spreadsheet would compute what begins like a formula. */
    private static String quoted(String text) {
        var harmless = text.matches("[=+\\-@\\t\\r].*") ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }

    private List<Result> all() {
        return results.of(shows.page(null, COMPARED));
    }
}
