package io.firsthand.intake;

import io.firsthand.field.CustomField;
import io.firsthand.field.Notation;
import io.firsthand.field.TypeGuess;
import io.firsthand.identity.Person;
import io.firsthand.lead.Channel;
import io.firsthand.table.DateOrder;
import io.firsthand.table.Detected;
import io.firsthand.table.Layout;
import io.firsthand.table.Profile;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The plan for a file as we would make it ourselves, from what its columns are called and hold.
 *
 * @param fields the workspace's own, by their plain names
 * @param memory what people said before that the values of such a file stand for
 */
record Suggestion(
        Profile profile,
        Layout layout,
        List<Person> people,
        ZoneId zone,
        Presets presets,
        Map<String, CustomField> fields,
        Function<Shape, Recalled> memory) {

    /** For the export that the file most likely is. */
    Plan plan() {
        var headings = profile.columns().stream().map(Profile.Column::name).toList();
        return presets.detect(headings)
                .map(it -> plan(it.value(), it.confidence()))
                .orElseGet(() -> plan(null, null));
    }

    /** For the export of that id, or for a list of anybody's making. */
    Plan plan(@Nullable String preset) {
        return plan(preset == null ? null : presets.find(preset).orElse(null), null);
    }

    private Plan plan(@Nullable Preset preset, @Nullable Integer confidence) {
        var shape = preset == null ? Shape.LIST : preset.shape(confidence);
        var order = profile.dates().map(Detected::value).orElse(DateOrder.YEAR_MONTH_DAY);
        var reading = Reading.of(layout, order, profile.decimalComma().value(), zone.getId());
        var given = preset == null
                ? List.<Target>copyOf(ColumnNames.targets(profile.columns()))
                : preset.targets(profile.columns());
        var columns = new ArrayList<Plan.Column>();
        for (var i = 0; i < given.size(); i++) {
            var column = profile.columns().get(i);
            var own = column.dates()
                    .filter(it -> it.confidence() > 60 && it.value() != order)
                    .map(Detected::value)
                    .orElse(null);
            var target = given.get(i);
            var other = shape.rows().keepsOthers() && !saysNothing(column) ? new Target.Custom() : new Target.LeftOut();
            columns.add(new Plan.Column(
                    column.name(), (target == null || target instanceof Target.Custom ? other : target).id(), own));
        }
        var values = preset == null ? Values.NONE : Values.NONE.withConverted(preset.converted());
        var fallback =
                new Fallback(preset == null ? Channel.UNKNOWN : preset.channel(), null, Fallback.currencyOf(zone));
        return withMeanings(new Plan(shape, reading, columns, values, fallback));
    }

    /** Empty, or the same in every row. */
    private boolean saysNothing(Profile.Column column) {
        return column.filled() == 0
                || (column.values().size() == 1 && column.filled() == profile.rows() && profile.rows() > 1);
    }

    /** What somebody changed a plan to, with all that follows from it. */
    Plan changed(Plan before, Plan wanted) {
        if (!Objects.equals(before.shape().preset(), wanted.shape().preset())) {
            return plan(wanted.shape().preset());
        }
        var named = profile.columns().stream().map(Profile.Column::name).toList();
        return wanted.columns().stream().map(Plan.Column::name).toList().equals(named)
                ? withMeanings(retyped(before, wanted))
                : like(wanted);
    }

    /** Where other words stand for nothing than before, a column whose type was only guessed by its values may have another. */
    private Plan retyped(Plan before, Plan wanted) {
        if (before.reading().missing().equals(wanted.reading().missing())) {
            return wanted;
        }
        return wanted.withColumns(wanted.columns().stream()
                .map(it -> it.becomes() instanceof Target.Custom(var type)
                                && type != null
                                && typed(before, it).target().equals(it.target())
                        ? it.to(new Target.Custom())
                        : it)
                .toList());
    }

    /** A plan made for an earlier file with the same columns, for this one. */
    Plan like(Plan earlier) {
        var shape = earlier.shape();
        var fresh = plan(
                shape.preset() == null ? null : presets.find(shape.preset()).orElse(null), shape.confidence());
        var columns = fresh.columns().stream()
                .map(column -> earlier.columns().stream()
                        .filter(it -> it.name().equals(column.name()))
                        .findFirst()
                        .map(it -> new Plan.Column(column.name(), it.target(), column.dates()))
                        .orElse(column))
                .toList();
        return withMeanings(new Plan(
                fresh.shape(),
                fresh.reading().withMissing(earlier.reading().missing()),
                columns,
                earlier.values(),
                earlier.fallback()));
    }

    /** The plan with a type for every column that is kept, and a meaning for every value of columns that have some. */
    Plan withMeanings(Plan plan) {
        var typed = plan.withColumns(plan.columns().stream()
                .map(it -> it.becomes() instanceof Target.Custom(var type) && type == null ? typed(plan, it) : it)
                .toList());
        return new SuggestedMeanings(typed, profile, people, memory.apply(plan.shape())).plan();
    }

    private Plan.Column typed(Plan plan, Plan.Column column) {
        var reading = plan.reading();
        var order = column.dates() == null ? reading.dates() : column.dates();
        var notation = new Notation(order, ZoneId.of(reading.zone()), reading.decimalComma());
        var known = Optional.ofNullable(fields.get(CustomField.plain(column.name())));
        var type = known.map(CustomField::type)
                .or(() -> profile.columns().stream()
                        .filter(it -> it.name().equals(column.name()))
                        .findFirst()
                        .map(it -> TypeGuess.of(it, notation, reading.missing())));
        return column.to(new Target.Custom(type.orElse(null)));
    }
}
