package io.firsthand.show;

import io.firsthand.table.Detected;
import io.firsthand.table.Detection;
import io.firsthand.table.Fault;
import io.firsthand.table.FileKind;
import io.firsthand.table.Layout;
import io.firsthand.table.Limits;
import io.firsthand.table.TableReader;
import io.firsthand.table.TableRow;
import io.firsthand.workbook.Sheets;
import io.firsthand.workbook.Unfolding;
import io.firsthand.workbook.WorkbookLimits;
import io.firsthand.workbook.Workbooks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A list that somebody brought as text (CSV and its kin) or as a workbook, opened to be read row by row. */
final class ListFile {

    private static final int MOST_ROWS = 200_000;

    private ListFile() {}

    /** What became of the wish to read a list. */
    sealed interface Opened {

        /**
         * Its rows, each with as many cells as there are columns; those that could not be read are left out.
         *
         * @param unreadable the numbers of the rows that could not be read
         */
        record Table(List<String> columns, List<TableRow.Read> rows, List<Long> unreadable) implements Opened {}

        record Refused(Fault fault) implements Opened {}
    }

    /** Reads up to so many rows. */
    static Opened read(byte[] content, int rows) {
        return opened(content, (file, folder) -> switch (FileKind.of(file)) {
            case TEXT -> table(file, Detection.of(file).layout(), rows);
            case SPREADSHEET -> sheet(file, folder.resolve("sheet"), rows);
            case FileKind other -> new Opened.Refused(Fault.of("kind." + other.name()));
        });
    }

    /**
     * Shows the cells of every row on every sheet, headings and unreadable rows as well; false when not everything in the
     * file could be shown.
     */
    static boolean visit(byte[] content, Consumer<List<String>> visitor) {
        return opened(content, (file, folder) -> switch (FileKind.of(file)) {
            case TEXT -> visit(file, Detection.of(file).layout(), visitor);
            case SPREADSHEET -> visitSheets(file, folder.resolve("sheet"), visitor);
            case FileKind _ -> false;
        });
    }

    private static boolean visitSheets(Path file, Path text, Consumer<List<String>> visitor) throws IOException {
        if (!(Workbooks.sheets(file, WorkbookLimits.USUAL) instanceof Sheets.Found(var all))) {
            return false;
        }
        var complete = true;
        for (var sheet : all) {
            Files.deleteIfExists(text);
            complete &= Workbooks.unfold(file, sheet.name(), text, WorkbookLimits.USUAL) instanceof Unfolding.Done
                    && visit(
                            text,
                            Detection.ofSheet(text, new Detected<>(sheet.name(), 100))
                                    .layout(),
                            visitor);
        }
        return complete;
    }

    private static boolean visit(Path file, Layout layout, Consumer<List<String>> visitor) throws IOException {
        try (var reader = TableReader.open(file, layout, Limits.USUAL)) {
            visitor.accept(reader.columns());
            for (var row = reader.next(); row != null; row = reader.next()) {
                switch (row) {
                    case TableRow.Read it -> visitor.accept(it.cells());
                    case TableRow.Refused it -> visitor.accept(List.of(it.text()));
                }
            }
            return reader.end().map(it -> it.code().equals("noRows")).orElse(true);
        }
    }

    private interface Use<T> {

        T of(Path file, Path folder) throws IOException;
    }

    private static <T> T opened(byte[] content, Use<T> use) {
        try {
            var folder = Files.createTempDirectory("list");
            try {
                return use.of(Files.write(folder.resolve("file"), content), folder);
            } finally {
                Files.deleteIfExists(folder.resolve("file"));
                Files.deleteIfExists(folder.resolve("sheet"));
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Opened sheet(Path file, Path text, int rows) throws IOException {
        return switch (Workbooks.sheets(file, WorkbookLimits.USUAL)) {
            case Sheets.Refused(var fault) -> new Opened.Refused(fault);
            case Sheets.Found sheets -> {
                var sheet = sheets.first();
                if (sheet.isEmpty()) {
                    yield new Opened.Refused(Fault.of("noRows"));
                }
                var name = sheet.get().name();
                yield switch (Workbooks.unfold(file, name, text, WorkbookLimits.USUAL)) {
                    case Unfolding.Refused(var fault) -> new Opened.Refused(fault);
                    case Unfolding.Done _ ->
                        table(
                                text,
                                Detection.ofSheet(text, new Detected<>(name, 100))
                                        .layout(),
                                rows);
                };
            }
        };
    }

    private static Opened table(Path file, Layout layout, int most) throws IOException {
        try (var reader = TableReader.open(file, layout, Limits.USUAL)) {
            var rows = new ArrayList<TableRow.Read>();
            var unreadable = new ArrayList<Long>();
            for (var row = reader.next(); row != null && rows.size() < Math.min(most, MOST_ROWS); row = reader.next()) {
                if (row instanceof TableRow.Read read) {
                    rows.add(read);
                } else {
                    unreadable.add(row.number());
                }
            }
            Optional<Fault> end = reader.columns().isEmpty() ? reader.end() : Optional.empty();
            return end.<Opened>map(Opened.Refused::new)
                    .orElseGet(() -> new Opened.Table(reader.columns(), rows, unreadable));
        }
    }
}
