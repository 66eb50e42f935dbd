package io.firsthand.command;

import io.firsthand.intake.Batch;
import io.firsthand.intake.Field;
import io.firsthand.intake.Imports;
import io.firsthand.intake.Plan;
import io.firsthand.intake.RowKind;
import io.firsthand.lead.Stage;
import io.firsthand.table.Booleans;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A column of yes and no that alone says how the leads of a file ended. Without a date in the file nobody can still be
 * waiting for an end, so that no stands for lost; with dates it may as well stand for open.
 *
 * @param column its name
 * @param values all that it holds
 */
record TrialFlag(String column, Set<String> values, boolean hasDates) {

    /** The one of a list, unless another column or the caller says more of its leads. */
    static Optional<TrialFlag> of(Imports imports, Batch batch, List<String> map) throws IOException {
        var plan = batch.plan();
        var flag = plan.columnOf(Field.CONVERTED);
        if (flag.isEmpty()
                || plan.shape().preset() != null
                || plan.shape().rows() != RowKind.LEADS
                || plan.columnOf(Field.STAGE).isPresent()
                || map.stream().anyMatch(it -> it.endsWith("=" + Field.CONVERTED.id()))) {
            return Optional.empty();
        }
        return imports.look(batch).profile().columns().stream()
                .filter(it -> it.name().equals(flag.get().name()))
                .map(it -> new TrialFlag(it.name(), it.values().keySet(), hasDates(plan)))
                .filter(TrialFlag::saysBoth)
                .findFirst();
    }

    private static boolean hasDates(Plan plan) {
        return Stream.of(Field.values())
                .filter(Field::isTime)
                .anyMatch(it -> plan.columnOf(it).isPresent());
    }

    private boolean saysBoth() {
        var said = values.stream().map(Booleans::read).toList();
        return said.stream().allMatch(Optional::isPresent)
                && said.contains(Optional.of(true))
                && said.contains(Optional.of(false));
    }

    /** What the column becomes, as wishes say it. */
    String map() {
        return column + "=" + Field.STAGE.id();
    }

    /** What its values stand for, as wishes say it. */
    List<String> meanings() {
        return values.stream()
                .sorted()
                .map(it -> Field.STAGE.id() + ":" + it + "="
                        + (Booleans.read(it).orElse(false) ? Stage.WON : Stage.LOST).id())
                .toList();
    }

    /** As they are typed. */
    String options() {
        return Stream.concat(
                        Stream.of("--map '" + map() + "'"), meanings().stream().map(it -> "--meaning '" + it + "'"))
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
    }
}
