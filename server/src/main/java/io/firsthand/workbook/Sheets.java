package io.firsthand.workbook;

import io.firsthand.table.Fault;
import java.util.List;
import java.util.Optional;

/** The sheets that a file has, if it can be read. */
public sealed interface Sheets {

    /** At least one, in the order of their tabs. */
    record Found(List<Sheet> all) implements Sheets {

        public Found {
            all = List.copyOf(all);
        }

        /** The first that is not hidden. */
        public Optional<Sheet> first() {
            return all.stream().filter(sheet -> !sheet.hidden()).findFirst();
        }

        /** By its name, in whatever letters: no two differ in their case only. */
        public Optional<Sheet> named(String name) {
            return all.stream()
                    .filter(sheet -> sheet.name().strip().equalsIgnoreCase(name.strip()))
                    .findFirst();
        }
    }

    record Refused(Fault fault) implements Sheets {}
}
