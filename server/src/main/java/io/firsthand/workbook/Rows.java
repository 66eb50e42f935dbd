package io.firsthand.workbook;

import io.firsthand.table.Fault;
import io.firsthand.table.UnfoldedWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a sheet and writes them down. */
final class Rows {

    /** As many as a spreadsheet has (ECMA-376 part 1, 18.3.1.73). */
    private static final long LAST_ROW = 1_048_576;

    private static final int LAST_COLUMN = 16_384;

    private final Xml xml;
    private final Cell cell;
    private final UnfoldedWriter out;
    private final List<String> cells = new ArrayList<>();
    private final WorkbookLimits limits;
    private @Nullable String withoutValue;

    Rows(Xml xml, Cell cell, UnfoldedWriter out, WorkbookLimits limits) {
        this.xml = xml;
        this.cell = cell;
        this.out = out;
        this.limits = limits;
    }

    void write() throws IOException {
        for (var event = xml.next(); ; event = xml.next()) {
            if (event == Xml.Event.END_OF_FILE) {
                throw new Refusal("broken");
            }
            if (event == Xml.Event.START && xml.name().equals("row")) {
                row();
            }
            if (event == Xml.Event.END && xml.name().equals("sheetData")) {
                return;
            }
        }
    }

    private void row() throws IOException {
        var given = xml.attribute("r");
        var number = given == null ? out.rows() + 1 : number(given);
        if (number <= out.rows() || number > LAST_ROW) {
            throw new Refusal("broken");
        }
        cells.clear();
        withoutValue = null;
        for (var event = xml.next(); event != Xml.Event.END || !xml.name().equals("row"); event = xml.next()) {
            if (event == Xml.Event.END_OF_FILE) {
                throw new Refusal("broken");
            }
            if (event == Xml.Event.START && xml.name().equals("c")) {
                cell(number);
            }
        }
        if (withoutValue != null) {
            out.spoilt(number, cells, Fault.of("formulaWithoutValue", withoutValue));
        } else if (!cells.isEmpty()) {
            out.row(number, cells);
        }
        if (out.isFull()) {
            throw new Refusal("bomb", limits.written() >> 20);
        }
    }

    private void cell(long row) throws IOException {
        var reference = xml.attribute("r");
        var column = reference == null ? cells.size() : column(reference);
        if (column < 0 || column >= LAST_COLUMN) {
            throw new Refusal("broken");
        }
        var text = cell.read();
        if (text == null) {
            withoutValue = withoutValue == null ? letters(column) + row : withoutValue;
        }
        if (text == null || !text.isBlank()) {
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, text == null ? "" : text);
        }
    }

    /** Counted from 0, by letters such as AB. */
    private static int column(String reference) {
        var column = 0;
        for (var i = 0; i < reference.length() && column <= LAST_COLUMN; i++) {
            var c = reference.charAt(i);
            if (c >= '0' && c <= '9') {
                break;
            }
            if ((c & ~0x20) < 'A' || (c & ~0x20) > 'Z') {
                return -1;
            }
            column = column * 26 + (c & ~0x20) - 'A' + 1;
        }
        return column - 1;
    }

    private static String letters(int column) {
        var letters = new StringBuilder();
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException _) {
            return -1;
        }
    }
}
