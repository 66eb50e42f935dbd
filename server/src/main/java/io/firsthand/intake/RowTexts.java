package io.firsthand.intake;

import io.firsthand.table.Layout;
import io.firsthand.table.Limits;
import io.firsthand.table.TableReader;
import io.firsthand.table.TableRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;

/** Reads some rows of a file again. */
final class RowTexts {

    private RowTexts() {}

    /** The cells of those rows; of a row that could not be read its text as one cell. */
    static List<List<String>> of(Path file, Layout layout, List<RowVerdict> some) throws IOException {
        var found = new HashMap<Long, List<String>>();
        if (!some.isEmpty() && Files.exists(file)) {
            some.forEach(row -> found.put(row.row(), List.of()));
            var last = some.getLast().row();
            try (var table = TableReader.open(file, layout, Limits.USUAL)) {
                for (var row = table.next(); row != null && row.number() <= last; row = table.next()) {
                    found.replace(row.number(), cells(row));
                }
            }
        }
        return some.stream()
                .map(row -> found.getOrDefault(row.row(), List.of()))
                .toList();
    }

    static List<String> cells(TableRow row) {
        return switch (row) {
            case TableRow.Read read -> read.cells();
            case TableRow.Refused refused -> List.of(refused.text());
        };
    }
}
