package io.firsthand.definition;

import static java.util.stream.Collectors.joining;

import io.firsthand.criterion.Criterion;
import io.firsthand.criterion.Weight;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of a definition taken apart into what can differ.
 *
 * @param name what people call it
 * @param summary what is told of it when all of it comes or goes
 * @param parts texts by the parts' names, the same names for lines of one sort
 */
record LineParts(String key, String name, String summary, Map<String, String> parts) {

    static LineParts of(StageRule it) {
        return new Parts()
                .and("meaning", it.meaning())
                .and("needs", String.join("\n", it.needs()))
                .of(it.stage().id(), it.stage().id(), it.meaning());
    }

    static LineParts of(Criterion it) {
        var weight = it.weight() == Weight.SUPPORTING
                ? String.valueOf(it.points())
                : it.weight().id();
        return new Parts()
                .and("question", it.question())
                .and("condition", it.condition())
                .and("weight", weight)
                .and("dimension", it.dimension().id())
                .and("evidence", it.evidence())
                .and("askedBy", it.askedBy())
                .and("why", it.why())
                .of(it.key(), it.question(), it.condition());
    }

    static LineParts of(Below it) {
        return new Parts()
                .and("track", it.track())
                .and("condition", it.condition())
                .and("responsible", of(it.responsible()))
                .and("movesUp", it.movesUp())
                .and("lookAgainDays", String.valueOf(it.lookAgainDays()))
                .of(it.key(), it.track(), it.movesUp());
    }

    static LineParts of(Terms it) {
        return new Parts()
                .and("acceptWithin", String.valueOf(it.acceptWithin()))
                .and("firstResponseWithin", String.valueOf(it.firstResponseWithin()))
                .and("attempts", String.valueOf(it.attempts()))
                .and("escalation", it.escalation())
                .and("ladder", it.ladder().stream().map(LadderStep::text).collect(joining("\n")))
                .of("", "", "");
    }

    static LineParts of(Target it) {
        return new Parts()
                .and("name", it.name())
                .and("condition", it.condition())
                .and("acceptWithin", String.valueOf(it.acceptWithin()))
                .and("firstResponseWithin", String.valueOf(it.firstResponseWithin()))
                .of(it.key(), it.name(), it.condition());
    }

    static LineParts of(Packet it) {
        return new Parts()
                .and("label", it.label())
                .and("required", String.valueOf(it.required()))
                .of(it.key(), it.label(), it.label());
    }

    private static String of(Responsible it) {
        return switch (it) {
            case Responsible.Team(var function) -> ContentWriter.id(function);
            case Responsible.One(var person, var name) -> name.isEmpty() ? person.toString() : name;
        };
    }

    /** Gathers parts in order. */
    private static final class Parts {

        private final Map<String, String> values = new LinkedHashMap<>();

        Parts and(String name, @Nullable String value) {
            values.put(name, value == null ? "" : value);
            return this;
        }

        LineParts of(String key, String name, String summary) {
            return new LineParts(key, name, summary, values);
        }
    }
}
