package io.firsthand.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the columns of a table hold, as far as was looked.
 *
 * @param rows how many were looked at
 * @param complete whether these are all
 * @param missing what seems to stand for "nothing", with how often it was met
 * @param end why the file cannot be read to its end, if that has shown
 */
public record Profile(
        List<Column> columns, long rows, boolean complete, Map<String, Long> missing, Optional<Fault> end) {

    /** One column; {@code values} are its different values with their counts, the first {@value #VALUES} met. */
    public record Column(String name, long filled, Map<String, Long> values, Optional<Detected<DateOrder>> dates) {

        public List<String> samples() {
            return values.keySet().stream().limit(3).toList();
        }
    }

    private static final int VALUES = 300;
    private static final int SHOWN = 120;

    public static Profile of(Path file, Layout layout, long rows) throws IOException {
        try (var table = TableReader.open(file, layout, Limits.USUAL)) {
            var found = new ArrayList<Map<String, Long>>();
            var filled = new long[table.columns().size()];
            table.columns().forEach(_ -> found.add(new LinkedHashMap<>()));
            var missing = new TreeMap<String, Long>();
            var read = 0L;
            var row = table.next();
            for (; row != null && read < rows; row = table.next()) {
                read++;
                if (row instanceof TableRow.Read good) {
                    for (var i = 0; i < filled.length; i++) {
                        note(shortened(good.cells().get(i).strip()), found.get(i), missing, filled, i);
                    }
                }
            }
            var columns = new ArrayList<Column>();
            for (var i = 0; i < filled.length; i++) {
                columns.add(new Column(
                        table.columns().get(i),
                        filled[i],
                        found.get(i),
                        DateOrderGuess.of(found.get(i).keySet())));
            }
            return new Profile(columns, read, row == null, missing, table.end());
        }
    }

    private static String shortened(String cell) {
        return cell.length() <= SHOWN ? cell : cell.substring(0, SHOWN - 1) + "…";
    }

    private static void note(
            String cell, Map<String, Long> values, Map<String, Long> missing, long[] filled, int column) {
        if (cell.isEmpty()) {
            return;
        }
        filled[column]++;
        if (MissingWords.likely(cell)) {
            missing.merge(cell, 1L, Long::sum);
        }
        if (values.size() < VALUES || values.containsKey(cell)) {
            values.merge(cell, 1L, Long::sum);
        }
    }

    /** The order that the dates of the whole file seem to be in. */
    public Optional<Detected<DateOrder>> dates() {
        return DateOrderGuess.of(columns.stream()
                .filter(column -> column.dates().isPresent())
                .flatMap(column -> column.values().keySet().stream())
                .toList());
    }

    /** Whether the numbers of the whole file seem to have a decimal comma. */
    public Detected<Boolean> decimalComma() {
        return Numbers.decimalComma(columns.stream()
                .flatMap(column -> column.values().keySet().stream())
                .toList());
    }
}
