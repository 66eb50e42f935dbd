package io.firsthand.intake;

import io.firsthand.lead.Channel;
import io.firsthand.lead.Stage;
import io.firsthand.table.DateOrder;
import io.firsthand.table.Layout;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read and what becomes of its columns; the same plan on the same file gives the same leads.
 *
 * @param dates the order of dates in figures, for columns that have none of their own
 * @param missing cells that stand for "nothing"
 * @param channels what the values of the source column mean; one that is not listed is read as suggested
 * @param stages what the values of the stage column mean; null where they say nothing of the stage
 * @param owners e-mail addresses of our people, by the values of the owner column; null for nobody
 * @param converted the stage that a converted lead has reached
 * @param channel for rows that do not say themselves
 * @param zone of times that name none
 */
public record Plan(
        String charset,
        char delimiter,
        char quote,
        boolean header,
        DateOrder dates,
        boolean decimalComma,
        Set<String> missing,
        List<Column> columns,
        Map<String, Channel> channels,
        Map<String, @Nullable Stage> stages,
        Map<String, @Nullable String> owners,
        Stage converted,
        Channel channel,
        @Nullable String campaign,
        String zone) {

    /** What becomes of one column; {@code dates} only where it differs from the file's. */
    public record Column(
            String name, String target, @Nullable DateOrder dates) {

        public Target becomes() {
            return Target.byId(target).orElseGet(Target.LeftOut::new);
        }
    }

    public Plan {
        missing = Set.copyOf(missing);
        columns = List.copyOf(columns);
        channels = new TreeMap<>(channels);
        stages = new TreeMap<>(stages);
        owners = new TreeMap<>(owners);
    }

    public Layout layout() {
        return new Layout(Charset.forName(charset), delimiter, quote, header);
    }

    public Optional<Column> columnOf(Field field) {
        return columns.stream()
                .filter(column -> column.target().equals(field.id()))
                .findFirst();
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
        return columns.stream()
                .anyMatch(column -> column.becomes() instanceof Target.Known(var field)
                        && switch (field) {
                            case NAME, GIVEN_NAME, FAMILY_NAME, EMAIL, PHONE, EXTERNAL_ID, REFERENCE -> true;
                            default -> false;
                        });
    }

    public Plan withLayout(Layout layout) {
        return new Plan(
                layout.charset().name(),
                layout.delimiter(),
                layout.quote(),
                layout.header(),
                dates,
                decimalComma,
                missing,
                columns,
                channels,
                stages,
                owners,
                converted,
                channel,
                campaign,
                zone);
    }

    public Plan withDates(DateOrder order) {
        return new Plan(
                charset,
                delimiter,
                quote,
                header,
                order,
                decimalComma,
                missing,
                columns.stream()
                        .map(it -> new Column(it.name(), it.target(), null))
                        .toList(),
                channels,
                stages,
                owners,
                converted,
                channel,
                campaign,
                zone);
    }

    public Plan withMissing(Set<String> tokens) {
        return new Plan(
                charset,
                delimiter,
                quote,
                header,
                dates,
                decimalComma,
                tokens,
                columns,
                channels,
                stages,
                owners,
                converted,
                channel,
                campaign,
                zone);
    }

    public Plan withColumns(List<Column> others) {
        return new Plan(
                charset,
                delimiter,
                quote,
                header,
                dates,
                decimalComma,
                missing,
                others,
                channels,
                stages,
                owners,
                converted,
                channel,
                campaign,
                zone);
    }

    public Plan withValues(
            Map<String, Channel> channels, Map<String, @Nullable Stage> stages, Map<String, @Nullable String> owners) {
        return new Plan(
                charset,
                delimiter,
                quote,
                header,
                dates,
                decimalComma,
                missing,
                columns,
                channels,
                stages,
                owners,
                converted,
                channel,
                campaign,
                zone);
    }

    public Plan withSource(Channel other, @Nullable String otherCampaign) {
        return new Plan(
                charset,
                delimiter,
                quote,
                header,
                dates,
                decimalComma,
                missing,
                columns,
                channels,
                stages,
                owners,
                converted,
                other,
                otherCampaign,
                zone);
    }

    public Plan withConverted(Stage stage) {
        return new Plan(
                charset,
                delimiter,
                quote,
                header,
                dates,
                decimalComma,
                missing,
                columns,
                channels,
                stages,
                owners,
                stage,
                channel,
                campaign,
                zone);
    }

    /** The column's place in this map, for those that only give its name in other letters. */
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
            changed.replaceAll(
                    it -> it.target().equals(target.id()) ? new Column(it.name(), Target.CUSTOM_ID, it.dates()) : it);
        }
        changed.set(
                column,
                new Column(
                        columns.get(column).name(),
                        target.id(),
                        columns.get(column).dates()));
        return withColumns(changed);
    }

    public Plan withoutUnmapped() {
        return withColumns(columns.stream()
                .map(it -> it.becomes() instanceof Target.Custom
                        ? new Column(it.name(), Target.LEFT_OUT_ID, it.dates())
                        : it)
                .toList());
    }

    static String plainValue(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }
}
