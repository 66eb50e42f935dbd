package io.firsthand.show;

import io.firsthand.table.TableRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The people on a list, read by what its columns mean.
 *
 * @param people by their badge; the last row of a badge counts
 * @param skipped the numbers of the rows that name no badge or nobody, or say too much
 */
record AttendeeList(Map<String, Attendee> people, List<Long> skipped) {

    static final int LONGEST_BADGE = 500;
    static final int LONGEST_LINE = 200;

    static AttendeeList of(List<String> columns, List<TableRow.Read> rows, Map<AttendeePart, String> meaning) {
        var people = new LinkedHashMap<String, Attendee>();
        var skipped = new ArrayList<Long>();
        for (var row : rows) {
            var attendee = attendee(new Cells(columns, row.cells(), meaning));
            if (attendee == null) {
                skipped.add(row.number());
            } else {
                people.put(attendee.badge(), attendee);
            }
        }
        return new AttendeeList(people, skipped);
    }

    private static @Nullable Attendee attendee(Cells cells) {
        var badge = cells.get(AttendeePart.BADGE, LONGEST_BADGE);
        var whole = cells.get(AttendeePart.NAME, LONGEST_LINE);
        var given = cells.get(AttendeePart.GIVEN, LONGEST_LINE);
        var family = cells.get(AttendeePart.FAMILY, LONGEST_LINE);
        var name = whole != null ? whole : (orEmpty(given) + " " + orEmpty(family)).strip();
        return badge == null || name.isEmpty()
                ? null
                : new Attendee(
                        badge,
                        name,
                        cells.get(AttendeePart.COMPANY, LONGEST_LINE),
                        cells.get(AttendeePart.TITLE, LONGEST_LINE),
                        cells.get(AttendeePart.EMAIL, LONGEST_LINE),
                        cells.get(AttendeePart.PHONE, LONGEST_LINE));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private record Cells(List<String> columns, List<String> cells, Map<AttendeePart, String> meaning) {

        @Nullable String get(AttendeePart part, int longest) {
            var column = columns.indexOf(meaning.getOrDefault(part, ""));
            if (column < 0) {
                return null;
            }
            var text = cells.get(column).strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
            return text.isEmpty() || text.length() > longest ? null : text;
        }
    }
}
