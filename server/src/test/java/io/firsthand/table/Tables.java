package io.firsthand.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A whole small table at once, for tests. */
record Tables(List<String> columns, List<TableRow> rows, Optional<Fault> end) {

    static final Layout COMMA = new Layout(UTF_8, ',', '"', 1);

    static Tables read(String text) throws IOException {
        return read(text.getBytes(UTF_8), COMMA, Limits.USUAL);
    }

    static Tables read(byte[] bytes, Layout layout, Limits limits) throws IOException {
        try (var reader = new TableReader(new ByteArrayInputStream(bytes), layout, limits)) {
            var rows = new ArrayList<TableRow>();
            for (var row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
            return new Tables(reader.columns(), rows, reader.end());
        }
    }

    List<List<String>> cells() {
        return rows.stream()
                .filter(TableRow.Read.class::isInstance)
                .map(row -> ((TableRow.Read) row).cells())
                .toList();
    }

    List<TableRow.Refused> refused() {
        return rows.stream()
                .filter(TableRow.Refused.class::isInstance)
                .map(TableRow.Refused.class::cast)
                .toList();
    }

    List<String> faults() {
        return refused().stream().map(row -> row.fault().code()).toList();
    }
}
