package io.firsthand.intake;

import io.firsthand.identity.Person;
import io.firsthand.lead.Channel;
import io.firsthand.lead.Stage;
import io.firsthand.table.DateOrder;
import io.firsthand.table.Detected;
import io.firsthand.table.Layout;
import io.firsthand.table.Numbers;
import io.firsthand.table.Profile;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The plan for a file as we would make it ourselves, from what its columns are called and hold. */
record Suggestion(Profile profile, Layout layout, List<Person> people, ZoneId zone) {

    Plan plan() {
        var targets = ColumnNames.targets(profile.columns());
        var order = profile.dates().map(Detected::value).orElse(DateOrder.YEAR_MONTH_DAY);
        var columns = new ArrayList<Plan.Column>();
        for (var i = 0; i < targets.size(); i++) {
            var column = profile.columns().get(i);
            var own = column.dates()
                    .filter(it -> it.confidence() > 60 && it.value() != order)
                    .map(Detected::value)
                    .orElse(null);
            columns.add(new Plan.Column(column.name(), targets.get(i).id(), own));
        }
        var reading = Reading.of(layout, order, decimalComma(), zone.getId());
        var plan = new Plan(reading, columns, Values.NONE, Fallback.UNKNOWN);
        return withMeanings(plan);
    }

    /** A plan made for an earlier file with the same columns, for this one. */
    Plan like(Plan earlier) {
        var fresh = plan();
        var columns = fresh.columns().stream()
                .map(column -> earlier.columns().stream()
                        .filter(it -> it.name().equals(column.name()))
                        .findFirst()
                        .map(it -> new Plan.Column(column.name(), it.target(), column.dates()))
                        .orElse(column))
                .toList();
        return withMeanings(new Plan(
                fresh.reading().withMissing(earlier.reading().missing()),
                columns,
                earlier.values(),
                earlier.fallback()));
    }

    /** The plan with a meaning for every value that its source, stage and owner columns have. */
    Plan withMeanings(Plan plan) {
        var values = plan.values();
        var channels = new TreeMap<String, Channel>();
        valuesOf(plan, Field.CHANNEL)
                .forEach(it -> channels.put(it, values.channels().getOrDefault(it, Meanings.channel(it))));
        var stages = new TreeMap<String, @Nullable Stage>();
        valuesOf(plan, Field.STAGE)
                .forEach(it -> stages.put(
                        it,
                        values.stages().containsKey(it)
                                ? values.stages().get(it)
                                : Meanings.stage(it).orElse(null)));
        var owners = new TreeMap<String, @Nullable String>();
        valuesOf(plan, Field.OWNER)
                .forEach(it -> owners.put(
                        it, values.owners().containsKey(it) ? values.owners().get(it) : ownerOf(it)));
        return plan.with(new Values(channels, stages, owners, values.converted()));
    }

    private List<String> valuesOf(Plan plan, Field field) {
        return plan.columnOf(field).stream()
                .flatMap(column ->
                        profile.columns().stream().filter(it -> it.name().equals(column.name())))
                .flatMap(column -> column.values().keySet().stream())
                .filter(value -> !plan.reading().missing().contains(value))
                .toList();
    }

    private @Nullable String ownerOf(String value) {
        return people.stream()
                .filter(person -> person.email().value().equals(Plan.plainValue(value))
                        || Plan.plainValue(person.name()).equals(Plan.plainValue(value)))
                .findFirst()
                .map(person -> person.email().value())
                .orElse(null);
    }

    private boolean decimalComma() {
        var cells = profile.columns().stream()
                .flatMap(column -> column.values().keySet().stream())
                .toList();
        return Numbers.decimalComma(cells).value();
    }
}
