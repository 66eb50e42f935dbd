package io.firsthand.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.table.DateOrder;
import io.firsthand.table.Dates;
import io.firsthand.table.Fault;
import io.firsthand.table.TableRow;
import io.firsthand.table.TableWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a row says, by the fields of its columns. */
record Cells(TableRow.Read row, Plan plan, Map<Field, String> said) {

    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final int SHOWN = 40;
    private static final int LONGEST_ID = 200;

    static Cells of(TableRow.Read row, Plan plan) {
        var said = new EnumMap<Field, String>(Field.class);
        for (var i = 0; i < plan.columns().size(); i++) {
            var cell = TableWriter.unsafe(row.cells().get(i).strip());
            if (plan.columns().get(i).becomes() instanceof Target.Known(var field)
                    && !cell.isEmpty()
                    && !plan.reading().missing().contains(cell)) {
                said.put(field, cell);
            }
        }
        return new Cells(row, plan, said);
    }

    @Nullable String get(Field field) {
        return said.get(field);
    }

    /** What the value stands for, as people said or as it seems; empty if the row says nothing of it. */
    Optional<String> meaning(Field field) {
        return Optional.ofNullable(said.get(field)).map(it -> plan.values().meaning(field, it));
    }

    /** The time in a column, with a fault for what is none. */
    Optional<Instant> time(Field field, List<Fault> faults) {
        var cell = said.get(field);
        if (cell == null) {
            return Optional.empty();
        }
        var order = orderOf(field);
        var time = Dates.read(cell, order, ZoneId.of(plan.reading().zone()));
        if (time.isEmpty()) {
            faults.add(Fault.of("notADate." + order.name(), nameOf(field), shown(cell)));
        } else if (time.get().isBefore(EARLIEST)) {
            faults.add(Fault.of("tooEarly", nameOf(field), shown(cell)));
            return Optional.empty();
        }
        return time;
    }

    private DateOrder orderOf(Field field) {
        return plan.columnOf(field)
                .map(plan::orderOf)
                .orElseGet(() -> plan.reading().dates());
    }

    /** What its system calls the row; one made of all that it says, where it has no name or far too long a one. */
    String id() {
        var id = said.get(Field.EXTERNAL_ID);
        return id != null && id.length() <= LONGEST_ID
                ? id
                : UUID.nameUUIDFromBytes(String.join("\u001F", row.cells()).getBytes(UTF_8))
                        .toString();
    }

    String nameOf(Field field) {
        return plan.columnOf(field).map(Plan.Column::name).orElse(field.id());
    }

    /** A cell as one line of at most 200 characters. */
    static String line(String cell) {
        var line = cell.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.substring(
                0, line.offsetByCodePoints(0, Math.min(LONGEST_ID, line.codePointCount(0, line.length()))));
    }

    static String shown(String cell) {
        return cell.length() <= SHOWN ? cell : cell.substring(0, SHOWN - 1) + "…";
    }
}
