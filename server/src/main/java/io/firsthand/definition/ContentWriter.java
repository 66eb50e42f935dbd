package io.firsthand.definition;

import io.firsthand.criterion.Criterion;
import io.firsthand.identity.Function;
import io.firsthand.tlog.json.Jcs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Contents as canonical JSON: what is absent is left out, so that it has one form only. */
final class ContentWriter {

    /** Of the JSON itself, so that a later one can be told apart. */
    static final int FORMAT = 1;

    private ContentWriter() {}

    static String json(Content content) {
        var all = new Members()
                .and("format", FORMAT)
                .and("title", content.title())
                .and("purpose", content.purpose())
                .and("stages", list(content.stages(), ContentWriter::stage))
                .and("criteria", list(content.criteria(), ContentWriter::criterion))
                .and("threshold", content.threshold())
                .and("below", list(content.below(), ContentWriter::below))
                .and("terms", terms(content.terms()))
                .and("packet", list(content.packet(), ContentWriter::packet));
        var segment = content.segment();
        if (segment != null) {
            all.and("segment", segment(segment));
        }
        return Jcs.text(all.values);
    }

    static Map<String, Object> criterion(Criterion it) {
        return new Members()
                .and("key", it.key())
                .and("dimension", it.dimension().id())
                .and("weight", it.weight().id())
                .and("points", it.points() == 0 ? null : it.points())
                .and("question", it.question())
                .and("condition", it.condition())
                .and("evidence", it.evidence())
                .and("askedBy", it.askedBy())
                .and("why", it.why())
                .values;
    }

    static Map<String, Object> below(Below it) {
        return new Members()
                .and("key", it.key())
                .and("condition", it.condition())
                .and("track", it.track())
                .and("responsible", responsible(it.responsible()))
                .and("movesUp", it.movesUp())
                .and("lookAgainDays", it.lookAgainDays())
                .values;
    }

    static Map<String, Object> stage(StageRule it) {
        return new Members()
                .and("stage", it.stage().id())
                .and("meaning", it.meaning())
                .and("needs", it.needs())
                .values;
    }

    static Map<String, Object> terms(Terms it) {
        return new Members()
                .and("acceptWithinMinutes", it.acceptWithin())
                .and("firstResponseWithinMinutes", it.firstResponseWithin())
                .and("attempts", it.attempts())
                .and("escalation", it.escalation())
                .and("ladder", it.ladder().isEmpty() ? null : list(it.ladder(), ContentWriter::step))
                .and("targets", it.targets().isEmpty() ? null : list(it.targets(), ContentWriter::target))
                .values;
    }

    private static Map<String, Object> step(LadderStep it) {
        var step = new Members().and("what", it.what().id());
        return switch (it.when()) {
            case LadderStep.When.Percent(var percent) -> step.and("percent", percent).values;
            case LadderStep.When.AfterBreach(var minutes) -> step.and("afterBreachMinutes", minutes).values;
        };
    }

    static Map<String, Object> target(Target it) {
        return new Members()
                .and("key", it.key())
                .and("name", it.name())
                .and("condition", it.condition())
                .and("acceptWithinMinutes", it.acceptWithin())
                .and("firstResponseWithinMinutes", it.firstResponseWithin())
                .values;
    }

    static Map<String, Object> packet(Packet it) {
        return new Members().and("key", it.key()).and("label", it.label()).and("required", it.required()).values;
    }

    static Map<String, Object> segment(Segment it) {
        return new Members().and("name", it.name()).and("condition", it.condition()).values;
    }

    private static Map<String, Object> responsible(Responsible it) {
        return switch (it) {
            case Responsible.Team(var function) -> new Members().and("function", id(function)).values;
            case Responsible.One(var person, var name) ->
                new Members().and("person", person.toString()).and("name", name).values;
        };
    }

    static String id(Function function) {
        return function.name().toLowerCase(Locale.ROOT);
    }

    private static <T> List<Map<String, Object>> list(
            List<T> items, java.util.function.Function<T, Map<String, Object>> write) {
        return items.stream().map(write).toList();
    }

    /** Members of an object, those that are there. */
    private static final class Members {

        private final Map<String, Object> values = new LinkedHashMap<>();

        Members and(String name, @Nullable Object value) {
            if (value != null) {
                values.put(name, value);
            }
            return this;
        }
    }
}
