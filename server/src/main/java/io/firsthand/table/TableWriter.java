package io.firsthand.table;

import java.util.List;
import java.util.regex.Pattern;

/** Writes rows in a given layout, so that a spreadsheet opening them runs nothing that somebody put into a cell. */
public final class TableWriter {

    private static final String FORMULA_BEGINS = "=+-@\t\r＝＋－＠";
    private static final Pattern NUMBER = Pattern.compile("[-+][0-9 ().,/-]+");
    private static final Pattern MADE_SAFE = Pattern.compile("'+[" + Pattern.quote(FORMULA_BEGINS) + "]");

    private TableWriter() {}

    /** One row without its line break. */
    public static String line(List<String> cells, Layout layout) {
        return exactLine(cells.stream().map(TableWriter::safe).toList(), layout);
    }

    /** The same for nobody's spreadsheet: every cell exactly as it is. */
    static String exactLine(List<String> cells, Layout layout) {
        var line = new StringBuilder();
        for (var i = 0; i < cells.size(); i++) {
            if (i > 0) {
                line.append(layout.delimiter());
            }
            append(cells.get(i), layout, line);
        }
        return line.toString();
    }

    /** Puts an apostrophe before what a spreadsheet would take for a formula; numbers and telephone numbers stay. */
    public static String safe(String cell) {
        if (cell.isEmpty()) {
            return cell;
        }
        var formula = FORMULA_BEGINS.indexOf(cell.charAt(0)) >= 0
                && !NUMBER.matcher(cell).matches();
        return formula || MADE_SAFE.matcher(cell).lookingAt() ? "'" + cell : cell;
    }

    /** Takes that apostrophe away again. */
    public static String unsafe(String cell) {
        return MADE_SAFE.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }

    private static void append(String cell, Layout layout, StringBuilder line) {
        var quote = layout.quote() == Layout.NO_QUOTE ? '"' : layout.quote();
        var plain = cell.indexOf(layout.delimiter()) < 0
                && cell.indexOf(quote) < 0
                && cell.indexOf('\n') < 0
                && cell.indexOf('\r') < 0;
        if (plain) {
            line.append(cell);
        } else {
            line.append(quote)
                    .append(cell.replace(String.valueOf(quote), String.valueOf(quote) + quote))
                    .append(quote);
        }
    }
}
