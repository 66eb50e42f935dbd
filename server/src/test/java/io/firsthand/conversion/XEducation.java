package io.firsthand.conversion;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the file of leads of a training company; rows that are wrapped whole in quotes are unwrapped. */
final class XEducation {

    /** What was filled in after the outcome, or says who the lead is. */
    static final Set<String> AFTERWARDS = Set.of(
            "Tags",
            "Lead Quality",
            "Lead Profile",
            "Asymmetrique Activity Index",
            "Asymmetrique Profile Index",
            "Asymmetrique Activity Score",
            "Asymmetrique Profile Score",
            "Last Activity",
            "Last Notable Activity");

    private static final Set<String> IDS = Set.of("Prospect ID", "Lead Number", "Converted");

    private XEducation() {}

    static List<Tables.Row> rows(Path file) throws Exception {
        var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        var head = cells(lines.getFirst());
        var rows = new ArrayList<Tables.Row>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = cells(line);
            if (cells.size() == 1) {
                cells = cells(cells.getFirst());
            }
            var values = new HashMap<String, Object>();
            var came = false;
            for (var i = 0; i < Math.min(head.size(), cells.size()); i++) {
                var cell = cells.get(i).strip();
                if (head.get(i).equals("Converted")) {
                    came = cell.equals("1");
                } else if (!IDS.contains(head.get(i)) && !cell.isEmpty() && !cell.equals("Select")) {
                    values.put(
                            head.get(i),
                            cell.matches("-?\\d+(\\.\\d+)?")
                                    ? (Object) Double.valueOf(cell)
                                    : cell.toLowerCase(Locale.ROOT));
                }
            }
            if (cells.size() == head.size()) {
                rows.add(new Tables.Row(values, came, rows.size() % 100));
            }
        }
        return rows;
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
