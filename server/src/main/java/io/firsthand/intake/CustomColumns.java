package io.firsthand.intake;

import io.firsthand.field.CustomField;
import io.firsthand.field.FieldType;
import io.firsthand.field.Notation;
import io.firsthand.table.TableWriter;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of a file that are kept in the workspace's own fields, and how their cells are read. */
final class CustomColumns {

    private static final Set<Field> KEPT_IN_OWN_WORDS = Set.of(Field.REFERENCE, Field.STAGE, Field.OWNER);

    private record Kept(int place, String name, FieldType type, Notation notation) {}

    private final Set<String> missing;
    private final List<Kept> kept = new ArrayList<>();

    /**
     * Reads as the plan says.
     *
     * @param fields that are there, by the names of {@link #typesOf}
     */
    CustomColumns(Plan plan, Map<String, CustomField> fields) {
        missing = plan.reading().missing();
        for (var i = 0; i < plan.columns().size(); i++) {
            var column = plan.columns().get(i);
            var name = nameOf(plan, column);
            var type = typeOf(plan, column);
            if (type != null) {
                var field = fields.get(name);
                kept.add(new Kept(
                        i,
                        field == null ? name : field.name(),
                        field == null ? type : field.type(),
                        notation(plan, column)));
            }
        }
    }

    /** The fields that the plan keeps columns in, with the types they are to have if they are new. */
    static Map<String, FieldType> typesOf(Plan plan) {
        var types = new LinkedHashMap<String, FieldType>();
        for (var column : plan.columns()) {
            var type = typeOf(plan, column);
            if (type != null) {
                types.put(nameOf(plan, column), type);
            }
        }
        return types;
    }

    Map<String, Object> of(List<String> row) {
        var custom = new LinkedHashMap<String, Object>();
        for (var column : kept) {
            var cell = TableWriter.unsafe(row.get(column.place()).strip());
            if (!cell.isEmpty() && !missing.contains(cell)) {
                custom.put(
                        column.name(),
                        column.notation().read(column.type(), cell).orElse(cell));
            }
        }
        return custom;
    }

    private static @Nullable FieldType typeOf(Plan plan, Plan.Column column) {
        return switch (column.becomes()) {
            case Target.Custom(var type) -> type == null ? FieldType.TEXT : type;
            case Target.Known(var field)
            when plan.shape().rows() == RowKind.LEADS && KEPT_IN_OWN_WORDS.contains(field) ->
                field == Field.REFERENCE ? FieldType.TEXT : FieldType.CHOICE;
            case Target.Known _, Target.LeftOut() -> null;
        };
    }

    /** What a company has is not what the person has. */
    private static String nameOf(Plan plan, Plan.Column column) {
        var name = column.name();
        return plan.shape().rows() != RowKind.COMPANIES
                        || ColumnNames.plain(name).matches("(company|account).*")
                ? name
                : "Company " + name;
    }

    private static Notation notation(Plan plan, Plan.Column column) {
        var reading = plan.reading();
        var order = column.dates() == null ? reading.dates() : column.dates();
        return new Notation(order, ZoneId.of(reading.zone()), reading.decimalComma());
    }
}
