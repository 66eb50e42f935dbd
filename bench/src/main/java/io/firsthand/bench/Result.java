package io.firsthand.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** The same thing measured in several rounds. */
record Result(List<Figure> rounds) {

    /** The rounds' figures, brought together by what they are of. */
    static List<Result> of(List<Figure> figures) {
        var byWhat = new LinkedHashMap<String, List<Figure>>();
        figures.forEach(figure ->
                byWhat.computeIfAbsent(figure.what(), _ -> new ArrayList<>()).add(figure));
        return byWhat.values().stream().map(Result::new).toList();
    }

    static String head() {
        return """
                | what | median | all rounds | target | times the target |
                | --- | ---: | --- | ---: | ---: |""";
    }

    String row() {
        var figure = rounds.getFirst();
        var values = rounds.stream().map(Figure::value).sorted().toList();
        var all = values.size() == 1 ? "" : number(values.getFirst()) + " to " + number(values.getLast());
        return "| %s | %s %s | %s | %s | %s |"
                .formatted(
                        figure.what(),
                        number(median()),
                        figure.unit(),
                        all,
                        figure.target().isPresent() ? number(figure.target().getAsDouble()) + " " + figure.unit() : "",
                        figure.target().isPresent() ? ratio(figure.target().getAsDouble()) : "");
    }

    private double median() {
        var values = rounds.stream().mapToDouble(Figure::value).sorted().toArray();
        return values[(values.length - 1) / 2];
    }

    /** One or more is on target: the rate by its target, or the target by the time. */
    private String ratio(double target) {
        var more = rounds.getFirst().moreIsBetter();
        return "%.2f".formatted(more ? median() / target : target / median());
    }

    private static String number(double value) {
        if (value < 1) {
            return "%.3f".formatted(value);
        }
        return value >= 100
                ? "%,.0f".formatted(value)
                : value >= 10 ? "%.1f".formatted(value) : "%.2f".formatted(value);
    }
}
