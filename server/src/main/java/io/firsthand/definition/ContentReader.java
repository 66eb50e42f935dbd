package io.firsthand.definition;

import io.firsthand.criterion.Criterion;
import io.firsthand.criterion.Dimension;
import io.firsthand.criterion.Weight;
import io.firsthand.identity.Function;
import io.firsthand.lead.Stage;
import io.firsthand.tlog.MalformedException;
import io.firsthand.tlog.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads contents from JSON of anybody; what is wrong is said of each place, and all of it at once. */
final class ContentReader {

    private static final Set<String> CONTENT = Set.of(
            "format", "title", "purpose", "stages", "criteria", "threshold", "below", "terms", "packet", "segment");
    private static final Set<String> CRITERION =
            Set.of("key", "dimension", "weight", "points", "question", "condition", "evidence", "askedBy", "why");
    private static final Set<String> BELOW =
            Set.of("key", "condition", "track", "responsible", "movesUp", "lookAgainDays");
    private static final Set<String> TERMS =
            Set.of("acceptWithinMinutes", "firstResponseWithinMinutes", "attempts", "escalation", "ladder", "targets");
    private static final Set<String> TARGET =
            Set.of("key", "name", "condition", "acceptWithinMinutes", "firstResponseWithinMinutes");

    private final List<Problem> problems = new ArrayList<>();

    private ContentReader() {}

    static Reading read(String json) {
        if (json.length() > Content.MOST_BYTES) {
            return new Reading.Wrong(List.of(Problem.of("", "tooLarge", Content.MOST_BYTES / 1024)));
        }
        try {
            var reader = new ContentReader();
            var content = reader.content(Json.parse(json));
            return reader.problems.isEmpty() ? new Reading.Of(content) : new Reading.Wrong(reader.problems);
        } catch (MalformedException e) {
            return new Reading.Wrong(List.of(Problem.of("", "noJson", String.valueOf(e.getMessage()))));
        }
    }

    private Content content(@Nullable Object value) {
        var all = Members.of(value, "", problems, CONTENT);
        if (all.number("format", ContentWriter.FORMAT) != ContentWriter.FORMAT) {
            all.note("format", "format", ContentWriter.FORMAT);
        }
        return new Content(
                all.text("title"),
                all.text("purpose"),
                each(all.list("stages"), "stages", "stage", this::stage),
                each(all.list("criteria"), "criteria", "key", this::criterion),
                all.number("threshold", 0),
                each(all.list("below"), "below", "key", this::below),
                all.value("terms") == null ? Terms.USUAL : terms(all.value("terms")),
                each(all.list("packet"), "packet", "key", this::packet),
                all.value("segment") == null ? null : segment(all.value("segment")));
    }

    private StageRule stage(Object value, String path) {
        var it = Members.of(value, path, problems, Set.of("stage", "meaning", "needs"));
        return new StageRule(
                it.choice("stage", List.of(Stage.values()), Stage::id), it.text("meaning"), it.texts("needs"));
    }

    private Criterion criterion(Object value, String path) {
        var it = Members.of(value, path, problems, CRITERION);
        return new Criterion(
                it.text("key"),
                it.choice("dimension", List.of(Dimension.values()), Dimension::id),
                it.choice("weight", List.of(Weight.values()), Weight::id),
                it.number("points", 0),
                it.text("question"),
                it.text("condition"),
                it.textOrNull("evidence"),
                it.textOrNull("askedBy"),
                it.textOrNull("why"));
    }

    private Below below(Object value, String path) {
        var it = Members.of(value, path, problems, BELOW);
        return new Below(
                it.text("key"),
                it.textOrNull("condition"),
                it.text("track"),
                responsible(it.value("responsible"), path + ".responsible"),
                it.text("movesUp"),
                it.number("lookAgainDays", 0));
    }

    private Responsible responsible(@Nullable Object value, String path) {
        var it = Members.of(value, path, problems, Set.of("function", "person", "name"));
        var person = it.textOrNull("person");
        if (person == null) {
            return new Responsible.Team(it.choice("function", List.of(Function.values()), ContentWriter::id));
        }
        try {
            return new Responsible.One(UUID.fromString(person), it.text("name"));
        } catch (IllegalArgumentException _) {
            it.note("person", "noPerson");
            return new Responsible.Team(Function.MARKETING);
        }
    }

    private Terms terms(@Nullable Object value) {
        var it = Members.of(value, "terms", problems, TERMS);
        return new Terms(
                it.number("acceptWithinMinutes", Terms.USUAL.acceptWithin()),
                it.number("firstResponseWithinMinutes", Terms.USUAL.firstResponseWithin()),
                it.number("attempts", Terms.USUAL.attempts()),
                it.text("escalation"),
                each(it.list("ladder"), "terms.ladder", "key", this::step),
                each(it.list("targets"), "terms.targets", "key", this::target));
    }

    private LadderStep step(Object value, String path) {
        var it = Members.of(value, path, problems, Set.of("percent", "afterBreachMinutes", "what"));
        var isBefore = it.value("percent") != null;
        if (isBefore == (it.value("afterBreachMinutes") != null)) {
            it.note("percent", "ladderWhen");
        }
        return new LadderStep(
                isBefore
                        ? new LadderStep.When.Percent(it.number("percent", 0))
                        : new LadderStep.When.AfterBreach(it.number("afterBreachMinutes", 0)),
                it.choice("what", List.of(LadderStep.What.values()), LadderStep.What::id));
    }

    private Target target(Object value, String path) {
        var it = Members.of(value, path, problems, TARGET);
        return new Target(
                it.text("key"),
                it.text("name"),
                it.text("condition"),
                it.number("acceptWithinMinutes", 0),
                it.number("firstResponseWithinMinutes", 0));
    }

    private Packet packet(Object value, String path) {
        var it = Members.of(value, path, problems, Set.of("key", "label", "required"));
        return new Packet(it.text("key"), it.text("label"), it.truth("required"));
    }

    private Segment segment(@Nullable Object value) {
        var it = Members.of(value, "segment", problems, Set.of("name", "condition"));
        return new Segment(it.text("name"), it.text("condition"));
    }

    private static <T> List<T> each(List<?> items, String path, String key, Read<T> read) {
        var all = new ArrayList<T>();
        for (var i = 0; i < items.size(); i++) {
            var known = items.get(i) instanceof Map<?, ?> map ? map.get(key) : null;
            var name = known instanceof String text && !text.isEmpty() ? text : String.valueOf(i);
            all.add(read.read(items.get(i), path + "." + name));
        }
        return all;
    }

    /** Reads one item of a list. */
    private interface Read<T> {
        T read(Object value, String path);
    }
}
