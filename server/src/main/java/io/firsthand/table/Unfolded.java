package io.firsthand.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** What {@link UnfoldedWriter} wrote around the rows of a sheet. */
final class Unfolded {

    private final int width;

    private Unfolded(int width) {
        this.width = width;
    }

    /** Reads what stands before the first row. */
    static Unfolded begin(Reader reader) throws IOException {
        var width = 0;
        for (var i = 0; i <= UnfoldedWriter.WIDTH; i++) {
            var c = reader.read();
            if (i < UnfoldedWriter.WIDTH) {
                if (c < '0' || c > '9') {
                    throw new IOException("Not an unfolded sheet");
                }
                width = width * 10 + c - '0';
            }
        }
        return new Unfolded(width);
    }

    int width() {
        return width;
    }

    /** With blank cells for those that a sheet does not even mention. */
    List<String> padded(List<String> cells) {
        if (cells.size() >= width) {
            return cells;
        }
        var padded = new ArrayList<>(cells);
        while (padded.size() < width) {
            padded.add("");
        }
        return padded;
    }

    /** The row that was written down as spoilt. */
    TableRow.Refused refused(long number, List<String> cells) {
        var parts = cells.getFirst().substring(1).split(String.valueOf(UnfoldedWriter.BETWEEN), 4);
        var values = parts[1].isEmpty() ? new Object[0] : (Object[]) parts[1].split(",", -1);
        var missing = Math.max(0, width - Integer.parseInt(parts[2]));
        var text = parts[3].isEmpty() ? "" : parts[3] + ",".repeat(missing);
        return new TableRow.Refused(number, number, text, Fault.of(parts[0], values));
    }

    static boolean isSpoilt(List<String> cells) {
        return !cells.getFirst().isEmpty() && cells.getFirst().charAt(0) == UnfoldedWriter.SPOILT;
    }
}
