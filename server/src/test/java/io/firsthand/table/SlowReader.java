package io.firsthand.table;

import java.util.ArrayList;
import java.util.List;

/** Reads well-formed tables the obvious way, one character at a time: the twin that the fast reader is held against. */
final class SlowReader {

    private SlowReader() {}

    static List<List<String>> read(String text, Layout layout) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = "";
        var quoted = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (quoted) {
                if (c == layout.quote() && i + 1 < text.length() && text.charAt(i + 1) == layout.quote()) {
                    cell += c;
                    i++;
                } else if (c == layout.quote()) {
                    quoted = false;
                } else if (c != '\r') {
                    cell += c;
                }
            } else if (c == layout.quote()) {
                quoted = true;
            } else if (c == layout.delimiter()) {
                row.add(cell);
                cell = "";
            } else if (c == '\n') {
                row.add(cell);
                rows.add(List.copyOf(row));
                row.clear();
                cell = "";
            } else if (c != '\r') {
                cell += c;
            }
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            row.add(cell);
            rows.add(List.copyOf(row));
        }
        return rows;
    }
}
