package io.firsthand.intake.web;

import io.firsthand.intake.Field;
import io.firsthand.intake.Picklist;
import io.firsthand.intake.Plan;
import io.firsthand.intake.RowKind;
import io.firsthand.intake.web.PlanPage.Meaning;
import io.firsthand.intake.web.PlanPage.Value;
import io.firsthand.table.Profile;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values of source, stage and owner columns with what each stands for. */
record MeaningsOfPage(Plan plan, Profile profile, Choices choices) {

    private static final int VALUES = 100;

    List<Meaning> all() {
        var now = plan.values();
        var isOfLeads = plan.shape().rows() == RowKind.LEADS || plan.shape().rows() == RowKind.LEAD_STAGES;
        var others = Arrays.stream(Field.values())
                .filter(it -> Picklist.isOf(it, plan.shape().rows()))
                .map(field -> of(
                        field,
                        "other." + field.id(),
                        choices.meanings(Picklist.options(field)),
                        value -> now.others().getOrDefault(field.id(), Map.of()).get(value)));
        var own = Stream.of(
                of(Field.CHANNEL, "channel", choices.channels(), value -> {
                    var channel = now.channels().get(value);
                    return channel == null ? null : channel.id();
                }),
                of(Field.STAGE, "stage", choices.stages(), value -> {
                    var stage = now.stages().get(value);
                    return stage == null ? null : stage.id();
                }),
                of(Field.OWNER, "owner", choices.owners(), now.owners()::get));
        return Stream.concat(own, others)
                .flatMap(Optional::stream)
                .filter(it -> isOfLeads
                        || it.field().startsWith("other.")
                        || it.field().equals("owner"))
                .toList();
    }

    private Optional<Meaning> of(
            Field field, String name, Map<String, String> options, Function<String, @Nullable String> meaningOf) {
        return plan.columnOf(field)
                .flatMap(column -> profile.columns().stream()
                        .filter(it -> it.name().equals(column.name()))
                        .findFirst())
                .filter(column -> column.filled() > 0)
                .map(column -> new Meaning(
                        name,
                        choices.say("intake.meaning." + name),
                        choices.say(
                                name.startsWith("other.")
                                        ? "intake.meaning.other.rest"
                                        : "intake.meaning." + name + ".rest"),
                        column.name(),
                        options,
                        column.values().entrySet().stream()
                                .filter(value -> !plan.reading().missing().contains(value.getKey()))
                                .sorted(Map.Entry.<String, Long>comparingByValue()
                                        .reversed())
                                .limit(VALUES)
                                .map(value -> value(value, meaningOf.apply(value.getKey())))
                                .toList()));
    }

    private static Value value(Map.Entry<String, Long> met, @Nullable String meaning) {
        return new Value(met.getKey(), met.getValue(), meaning == null ? "" : meaning);
    }
}
