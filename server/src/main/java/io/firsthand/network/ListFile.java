package io.firsthand.network;

import io.firsthand.table.Detection;
import io.firsthand.table.Fault;
import io.firsthand.table.FileKind;
import io.firsthand.table.Layout;
import io.firsthand.table.Limits;
import io.firsthand.table.TableReader;
import io.firsthand.table.TableRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A list of people as text, whatever stands above the names of its columns. */
final class ListFile {

    static final int MOST_ROWS = 100_000;

    private ListFile() {}

    /** What a file turned out to be. */
    sealed interface Opened {

        /**
         * A table.
         *
         * @param skipped how many rows could not be read
         */
        record Rows(Map<ListColumn, Integer> columns, List<List<String>> rows, int skipped) implements Opened {}

        record Refused(Fault fault) implements Opened {}
    }

    static Opened read(byte[] content) throws IOException {
        var file = Files.createTempFile("network", ".csv");
        try {
            Files.write(file, content);
            return FileKind.of(file) == FileKind.TEXT ? read(file) : new Opened.Refused(Fault.of("notText"));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** The notes above the header may say more than the table: the header is looked for by its names. */
    private static Opened read(Path file) throws IOException {
        var detected = Detection.of(file);
        for (var delimiter : Layout.DELIMITERS) {
            var layout = detected.layout().withDelimiter(delimiter).withQuote('"');
            for (var row : detected.by(file, layout).head().entrySet()) {
                var columns = ListColumn.in(row.getValue());
                if (ListColumn.isHeader(columns)) {
                    return read(file, layout.withHeader(row.getKey()), columns);
                }
            }
        }
        return new Opened.Refused(Fault.of("noHeader"));
    }

    private static Opened read(Path file, Layout layout, Map<ListColumn, Integer> columns) throws IOException {
        var rows = new ArrayList<List<String>>();
        var skipped = 0;
        try (var reader = TableReader.open(file, layout, Limits.USUAL)) {
            for (var row = reader.next(); row != null; row = reader.next()) {
                if (rows.size() == MOST_ROWS) {
                    return new Opened.Refused(Fault.of("tooLong", MOST_ROWS));
                }
                if (row instanceof TableRow.Read read) {
                    rows.add(read.cells());
                } else {
                    skipped++;
                }
            }
        }
        return rows.isEmpty() ? new Opened.Refused(Fault.of("noRows")) : new Opened.Rows(columns, rows, skipped);
    }
}
