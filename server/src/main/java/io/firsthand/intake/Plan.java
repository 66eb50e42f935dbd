package io.firsthand.intake;

import io.firsthand.lead.Channel;
import io.firsthand.table.DateOrder;
import io.firsthand.table.Layout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How a file is to be read and what becomes of its columns; the same plan on the same file gives the same leads. */
public record Plan(Shape shape, Reading reading, List<Column> columns, Values values, Fallback fallback) {

    /** What becomes of one column; {@code dates} only where it differs from the file's. */
    public record Column(
            String name, String target, @Nullable DateOrder dates) {

        public Target becomes() {
            return Target.byId(target).orElseGet(Target.LeftOut::new);
        }

        Column to(Target other) {
            return new Column(name, other.id(), dates);
        }
    }

    public Plan {
        columns = List.copyOf(columns);
    }

    public Layout layout() {
        return reading.layout();
    }

    public Optional<Column> columnOf(Field field) {
        return columns.stream()
                .filter(column -> column.target().equals(field.id()))
                .findFirst();
    }

    /** The order in which the dates of one of its columns are read. */
    DateOrder orderOf(Column column) {
        var own = column.dates();
        return own == null ? reading.dates() : own;
    }

    /** Fields that more than one column would fill. */
    public Set<Field> twice() {
        var once = new TreeSet<Field>();
        var twice = new TreeSet<Field>();
        for (var column : columns) {
            if (column.becomes() instanceof Target.Known(var field) && !once.add(field)) {
                twice.add(field);
            }
        }
        return twice;
    }

    /** Whether a row of it can be told from others: by a name, a way to reach the person or a key. */
    public boolean namesSomebody() {
        return switch (shape.rows()) {
            case LEADS -> namesPerson();
            case COMPANIES -> hasAny(Field.DOMAIN, Field.EXTERNAL_ID, Field.COMPANY);
            case OPPORTUNITIES, TOUCHES ->
                hasAny(Field.EMAIL, Field.CONTACT_KEY, Field.OPPORTUNITY_KEY, Field.COMPANY_KEY, Field.DOMAIN);
            case LEAD_STAGES -> hasAny(Field.CONTACT_KEY, Field.EMAIL);
            case OPPORTUNITY_STAGES -> hasAny(Field.OPPORTUNITY_KEY);
        };
    }

    private boolean hasAny(Field... some) {
        return Arrays.stream(some).anyMatch(it -> columnOf(it).isPresent());
    }

    private boolean namesPerson() {
        return columns.stream()
                .anyMatch(column -> column.becomes() instanceof Target.Known(var field)
                        && switch (field) {
                            case NAME, GIVEN_NAME, FAMILY_NAME, EMAIL, PHONE, EXTERNAL_ID, REFERENCE -> true;
                            default -> false;
                        });
    }

    /** Read as another export, which {@link Imports#replan} then does. */
    public Plan with(Shape other) {
        return new Plan(other, reading, columns, values, fallback);
    }

    public Plan with(Reading other) {
        return new Plan(shape, other, columns, values, fallback);
    }

    public Plan with(Values other) {
        return new Plan(shape, reading, columns, other, fallback);
    }

    public Plan with(Fallback other) {
        return new Plan(shape, reading, columns, values, other);
    }

    public Plan withColumns(List<Column> others) {
        return new Plan(shape, reading, others, values, fallback);
    }

    public Plan withLayout(Layout layout) {
        return with(reading.with(layout));
    }

    /** For the whole file, so that no column has an order of its own any more. */
    public Plan withDates(DateOrder order) {
        return with(reading.withDates(order))
                .withColumns(columns.stream()
                        .map(it -> new Column(it.name(), it.target(), null))
                        .toList());
    }

    public Plan withMissing(Set<String> tokens) {
        return with(reading.withMissing(tokens));
    }

    public Plan withSource(Channel channel, @Nullable String campaign) {
        return with(fallback.withSource(channel, campaign));
    }

    /** The column's place, for those that only give its name in other letters. */
    public Optional<Integer> find(String name) {
        var plain = ColumnNames.plain(name);
        for (var exact = 1; exact >= 0; exact--) {
            for (var i = 0; i < columns.size(); i++) {
                var other = columns.get(i).name();
                if (exact == 1
                        ? other.equals(name.strip())
                        : !plain.isEmpty() && ColumnNames.plain(other).equals(plain)) {
                    return Optional.of(i);
                }
            }
        }
        return Optional.empty();
    }

    /** The same columns but for one. */
    public Plan mapping(int column, Target target) {
        var changed = new ArrayList<>(columns);
        // A field has one column: whoever names another takes it away from the first.
        if (target instanceof Target.Known) {
            changed.replaceAll(it -> it.target().equals(target.id()) ? it.to(new Target.Custom()) : it);
        }
        changed.set(column, columns.get(column).to(target));
        return withColumns(changed);
    }

    public Plan withoutUnmapped() {
        return withColumns(columns.stream()
                .map(it -> it.becomes() instanceof Target.Custom ? it.to(new Target.LeftOut()) : it)
                .toList());
    }

    static String plainValue(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }
}
