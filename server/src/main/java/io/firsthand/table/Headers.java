package io.firsthand.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/** Gives every column a name of its own. */
final class Headers {

    private static final int LONGEST = 200;

    private Headers() {}

    static List<String> named(List<String> cells) {
        var taken = new HashSet<String>();
        var names = new ArrayList<String>();
        for (var i = 0; i < cells.size(); i++) {
            var name = cells.get(i).strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
            if (name.isEmpty()) {
                name = "Column " + (i + 1);
            }
            name = name.substring(0, Math.min(LONGEST, name.length()));
            var unique = name;
            for (var n = 2; !taken.add(unique); n++) {
                unique = name + " (" + n + ")";
            }
            names.add(unique);
        }
        return List.copyOf(names);
    }

    static List<String> numbered(int columns) {
        return IntStream.rangeClosed(1, columns).mapToObj(i -> "Column " + i).toList();
    }

    /** Whether this is the line {@code sep=;} that spreadsheets write before the header. */
    static boolean isDelimiterHint(List<String> cells) {
        return cells.size() <= 2 && String.join("", cells).strip().matches("(?i)sep=.?");
    }
}
