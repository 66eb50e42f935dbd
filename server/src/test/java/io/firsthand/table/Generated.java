package io.firsthand.table;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Tables made up at random. */
final class Generated {

    private static final List<String> PIECES = List.of(
            "a",
            "Zoë",
            "東京",
            "😀",
            " ",
            ",",
            ";",
            "|",
            "\t",
            "\"",
            "'",
            "\"\"",
            "\n",
            "=1+1",
            "<b>",
            "'; drop table lead; --",
            "0",
            "x",
            "y",
            "longer words",
            "é");

    private Generated() {}

    static List<List<String>> rows(Random random) {
        var width = 2 + random.nextInt(6);
        var header = IntStream.range(0, width).mapToObj(i -> "c" + i).toList();
        return IntStream.rangeClosed(0, random.nextInt(12))
                .mapToObj(i -> i == 0 ? header : row(random, width))
                .toList();
    }

    /** A row that is neither blank nor looks wrapped: its last cell says something. */
    private static List<String> row(Random random, int width) {
        return IntStream.range(0, width)
                .mapToObj(i -> i == 1 ? "z" + cell(random) : cell(random))
                .toList();
    }

    private static String cell(Random random) {
        var cell = new StringBuilder();
        for (var i = random.nextInt(5); i > 0; i--) {
            cell.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return cell.toString();
    }

    static String text(List<List<String>> rows, Layout layout, Random random) {
        var text = new StringBuilder();
        var ending = random.nextBoolean() ? "\n" : "\r\n";
        for (var row : rows) {
            for (var i = 0; i < row.size(); i++) {
                text.append(i > 0 ? String.valueOf(layout.delimiter()) : "").append(quoted(row.get(i), layout, random));
            }
            text.append(ending);
        }
        return random.nextBoolean() ? text.toString() : text.substring(0, text.length() - ending.length());
    }

    private static String quoted(String cell, Layout layout, Random random) {
        var quote = String.valueOf(layout.quote());
        var must = cell.contains(quote)
                || cell.contains("\n")
                || cell.contains(String.valueOf(layout.delimiter()))
                || cell.endsWith(" ")
                || cell.endsWith("\t");
        return must || random.nextInt(4) == 0 ? quote + cell.replace(quote, quote + quote) + quote : cell;
    }
}
