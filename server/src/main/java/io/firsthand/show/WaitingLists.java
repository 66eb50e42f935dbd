package io.firsthand.show;

import io.firsthand.privacy.Marks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The lists of attendees that nobody has confirmed yet, looked through for one person. */
@Component
class WaitingLists {

    private static final int MOST_ROWS = 100;

    private final AttendeeFileRepository files;

    WaitingLists(AttendeeFileRepository files) {
        this.files = files;
    }

    /**
     * A list in which somebody stands.
     *
     * @param rows that name them, up to 100, their cells side by side; empty if only the file's name does, or if not all of
     *     the file could be read
     */
    record Naming(UUID upload, String name, List<String> rows) {}

    /** Those that name the person, and those that can't be read to their end, for nobody knows whom they name. */
    List<Naming> naming(Marks marks) {
        var found = new ArrayList<Naming>();
        files.waiting()
                .forEach((id, name) -> files.content(id).ifPresent(content -> {
                    var rows = new ArrayList<String>();
                    var complete = ListFile.visit(content, cells -> {
                        if (rows.size() < MOST_ROWS && isAbout(cells, marks)) {
                            rows.add(String.join(", ", cells));
                        }
                    });
                    if (!complete || !rows.isEmpty() || marks.inOwn(name)) {
                        found.add(new Naming(id, name, rows));
                    }
                }));
        return found;
    }

    /** A row is about one person, so that the parts of a name may stand in any of its cells. */
    private static boolean isAbout(List<String> cells, Marks marks) {
        var row = String.join(" ", cells);
        return marks.in(row)
                || marks.names().stream()
                        .anyMatch(name -> Arrays.stream(name.split("[\\s,]+"))
                                .filter(part -> !part.isBlank())
                                .allMatch(part -> new Marks(Set.of(), Set.of(), Set.of(part)).in(row)));
    }
}
