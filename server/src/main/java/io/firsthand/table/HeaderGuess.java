package io.firsthand.table;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds out which row of a table names its columns, if any does. */
final class HeaderGuess {

    private static final Pattern VALUE = Pattern.compile(
            "[-+]?[\\d.,]+\\s?%?|.*\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}.*|[^\\s@]+@[^\\s@]+\\.\\w+|https?://.*|[+(]?\\d[\\d\\s()/-]{6,}.*");
    private static final Pattern NAME = Pattern.compile(
            "(?i).*(name|mail|phone|tele(f|ph)on|company|firma|title|source|quelle|created|erstellt|date|datum|status|stage|owner|\\bid|number|nummer|city|stadt|ort|country|land|utm|notes?|notiz).*");

    /** Rows that may stand above the names: a title, when it was made, groups of columns. */
    private static final int ABOVE = 20;

    /** How much better a later row must look than one above it, which is taken for the names otherwise. */
    private static final double BETTER = 0.15;

    private HeaderGuess() {}

    /** The number of the row; 0 if there is none. */
    static Detected<Integer> of(List<TableRow.Read> rows) {
        var texts = rows.stream()
                .map(row -> row.cells().stream().map(String::strip).toList())
                .toList();
        if (texts.isEmpty()) {
            return new Detected<>(1, 0);
        }
        var wide = usualWidth(texts);
        var best = -1;
        var bestScore = 0.0;
        for (var i = 0; i < Math.min(ABOVE, texts.size()); i++) {
            var isWhole = filled(texts.get(i)) >= Math.min(wide, Math.max(2, Math.ceil(wide * 0.6)));
            var score = isWhole ? score(texts.subList(i, texts.size())) : 0;
            if (isWhole && (best < 0 || score > bestScore + BETTER)) {
                best = i;
                bestScore = score;
            }
        }
        if (best < 0) {
            return new Detected<>((int) rows.getFirst().number(), 30);
        }
        return bestScore >= 0.5
                ? Detected.of((int) rows.get(best).number(), best == 0 ? bestScore : Math.min(bestScore, 0.9))
                : Detected.of(0, 1 - bestScore);
    }

    /** How many cells most rows fill up to the last one that says anything. */
    private static int usualWidth(List<List<String>> rows) {
        var widths = new TreeMap<Integer, Integer>();
        for (var row : rows) {
            var last = row.size();
            while (last > 0 && row.get(last - 1).isEmpty()) {
                last--;
            }
            widths.merge(last, 1, Integer::sum);
        }
        var usual = 0;
        var times = 0;
        for (var width : widths.entrySet()) {
            if (width.getValue() >= times) {
                usual = width.getKey();
                times = width.getValue();
            }
        }
        return usual;
    }

    private static long filled(List<String> row) {
        return row.stream().filter(cell -> !cell.isEmpty()).count();
    }

    private static double score(List<List<String>> rows) {
        var first = rows.getFirst();
        var score = 0.5;
        score += 0.4 * share(first, HeaderGuess::isName);
        score -= first.stream().anyMatch(HeaderDoubt::isAddress) ? 0.5 : 0;
        score -= 0.8 * share(first, cell -> VALUE.matcher(cell).matches());
        score -= 0.3 * share(first, String::isEmpty);
        score += new HashSet<>(first.stream()
                                        .map(cell -> cell.toLowerCase(Locale.ROOT))
                                        .toList())
                                .size()
                        == first.size()
                ? 0.1
                : -0.2;
        return score + 0.5 * shareOfColumnsThatChange(rows, first);
    }

    /** An address at gmail.com is no name for mail. */
    private static boolean isName(String cell) {
        return NAME.matcher(cell).matches() && !VALUE.matcher(cell).matches() && cell.length() <= 60;
    }

    /** The share of columns whose cells are values below, but not in the first row. */
    private static double shareOfColumnsThatChange(List<List<String>> rows, List<String> first) {
        var changing = 0;
        for (var column = 0; column < first.size(); column++) {
            var at = column;
            var below = rows.stream()
                    .skip(1)
                    .filter(row -> row.size() > at && !row.get(at).isEmpty())
                    .map(row -> row.get(at))
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
