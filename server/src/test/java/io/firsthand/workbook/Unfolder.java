package io.firsthand.workbook;

import io.firsthand.table.Fault;
import io.firsthand.table.Layout;
import io.firsthand.table.Limits;
import io.firsthand.table.TableReader;
import io.firsthand.table.TableRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Unfolds workbooks in a folder and reads them back, for tests. */
record Unfolder(Path folder) {

    record Read(List<String> columns, List<List<String>> cells, List<TableRow.Refused> refused) {}

    Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "book", ".csv"), bytes);
    }

    Fault refusal(byte[] bytes, WorkbookLimits limits) throws IOException {
        var file = file(bytes);
        if (Workbooks.sheets(file, limits) instanceof Sheets.Refused(var fault)) {
            return fault;
        }
        var text = folder.resolve("text");
        var sheet = ((Sheets.Found) Workbooks.sheets(file, limits)).all().getFirst();
        if (Workbooks.unfold(file, sheet.name(), text, limits) instanceof Unfolding.Refused(var fault)) {
            if (Files.exists(text) || Files.exists(folder.resolve("text.texts"))) {
                throw new AssertionError("Something was left behind");
            }
            return fault;
        }
        throw new AssertionError("It was unfolded");
    }

    Read read(Book book, String sheet, int header) throws IOException {
        var text = folder.resolve("text");
        if (Workbooks.unfold(file(book.bytes()), sheet, text, WorkbookLimits.USUAL)
                instanceof Unfolding.Refused(var fault)) {
            throw new AssertionError(fault);
        }
        var cells = new ArrayList<List<String>>();
        var refused = new ArrayList<TableRow.Refused>();
        try (var table = TableReader.open(text, Layout.ofSheet(sheet, header), Limits.USUAL)) {
            for (var row = table.next(); row != null; row = table.next()) {
                switch (row) {
                    case TableRow.Read good -> cells.add(good.cells());
                    case TableRow.Refused bad -> refused.add(bad);
                }
            }
            return new Read(table.columns(), cells, refused);
        }
    }
}
