package io.firsthand.scoreboard.web;

import static java.util.stream.Collectors.joining;

import io.firsthand.scoreboard.Cut;
import io.firsthand.scoreboard.Measure;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The scoreboard as CSV (RFC 4180): one line for each person, source, week or team, one column for each measure. */
final class ScoreboardFile {

    private ScoreboardFile() {}

    static String text(Cut cut, List<ScoreboardPage.Row> rows) {
        var head = Stream.concat(
                        Stream.of(cut.id()),
                        Stream.concat(
                                Arrays.stream(Measure.values()).map(Measure::id),
                                Stream.of("response_p50_minutes", "response_p95_minutes")))
                .collect(joining(","));
        return head + "\r\n" + rows.stream().map(it -> line(it) + "\r\n").collect(joining());
    }

    private static String line(ScoreboardPage.Row row) {
        var figures = row.figures();
        return Stream.concat(
                        Stream.of(cell(row.name())),
                        Stream.concat(
                                Arrays.stream(Measure.values()).map(it -> String.valueOf(figures.count(it))),
                                Stream.of(0.5, 0.95).map(it -> {
                                    var minutes = figures.within(it);
                                    return minutes.isPresent() ? String.valueOf(minutes.getAsInt()) : "";
                                })))
                .collect(joining(","));
    }

    /** Nothing that a spreadsheet would run. */
    private static String cell(String text) {
        var safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
