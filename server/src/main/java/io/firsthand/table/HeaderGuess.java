package io.firsthand.table;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds out whether a table's first row names its columns. */
final class HeaderGuess {

    private static final Pattern VALUE = Pattern.compile(
            "[-+]?[\\d.,]+\\s?%?|.*\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}.*|[^\\s@]+@[^\\s@]+\\.\\w+|https?://.*|[+(]?\\d[\\d\\s()/-]{6,}.*");
    private static final Pattern NAME = Pattern.compile(
            "(?i).*(name|mail|phone|tele(f|ph)on|company|firma|title|source|quelle|created|erstellt|date|datum|status|stage|owner|\\bid|number|nummer|city|stadt|ort|country|land|utm|notes?|notiz).*");

    private HeaderGuess() {}

    static Detected<Boolean> of(List<List<String>> rows) {
        if (rows.isEmpty()) {
            return new Detected<>(true, 0);
        }
        var first = rows.getFirst().stream().map(String::strip).toList();
        var score = 0.5;
        score += 0.4 * share(first, cell -> NAME.matcher(cell).matches() && cell.length() <= 60);
        score -= 0.8 * share(first, cell -> VALUE.matcher(cell).matches());
        score -= 0.3 * share(first, String::isEmpty);
        score += new HashSet<>(first.stream()
                                        .map(cell -> cell.toLowerCase(Locale.ROOT))
                                        .toList())
                                .size()
                        == first.size()
                ? 0.1
                : -0.2;
        score += 0.5 * shareOfColumnsThatChange(rows, first);
        return score >= 0.5 ? Detected.of(true, score) : Detected.of(false, 1 - score);
    }

    /** The share of columns whose cells are values below, but not in the first row. */
    private static double shareOfColumnsThatChange(List<List<String>> rows, List<String> first) {
        var changing = 0;
        for (var column = 0; column < first.size(); column++) {
            var at = column;
            var below = rows.stream()
                    .skip(1)
                    .filter(row -> row.size() > at && !row.get(at).isBlank())
                    .map(row -> row.get(at).strip())
                    .toList();
            var values =
                    below.stream().filter(cell -> VALUE.matcher(cell).matches()).count();
            if (values > below.size() * 0.7
                    && !first.get(at).isEmpty()
                    && !VALUE.matcher(first.get(at)).matches()) {
                changing++;
            }
        }
        return (double) changing / first.size();
    }

    private static double share(List<String> cells, Predicate<String> holds) {
        return (double) cells.stream().filter(holds).count() / cells.size();
    }
}
