package io.firsthand.definition.web;

import io.firsthand.criterion.Vocabulary;
import io.firsthand.definition.web.ConditionNode.Group;
import io.firsthand.definition.web.ConditionNode.Row;
import io.firsthand.tlog.MalformedException;
import io.firsthand.tlog.json.Jcs;
import io.firsthand.tlog.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Conditions of the form as they are posted, and as JSON while they are unfinished. */
final class ConditionNodes {

    static final String ROOT = "if";
    private static final int MOST_PARTS = 40;
    private static final int DEEPEST = 6;

    private ConditionNodes() {}

    /** As posted; a row whose field was changed begins anew. */
    static Group posted(Posted form, Vocabulary vocabulary) {
        return group(form, ROOT, vocabulary, 0);
    }

    /** Whether fields or operators are others than when the form was shown, so that it must be shown anew. */
    static boolean isTurned(Posted form) {
        return form.request().getParameterMap().keySet().stream()
                .filter(it -> it.startsWith(ROOT + ".") && it.endsWith(".was"))
                .anyMatch(it -> {
                    var at = it.substring(0, it.length() - ".was".length());
                    return !form.one(it).equals((form.one(at + ".term") + " " + form.one(at + ".op")).strip());
                });
    }

    private static Group group(Posted form, String at, Vocabulary vocabulary, int depth) {
        var parts = new ArrayList<ConditionNode>();
        for (var i = 0; i < MOST_PARTS; i++) {
            var here = at + "." + i;
            if (form.has(here + ".term")) {
                parts.add(row(form, here, vocabulary));
            } else if (form.has(here + ".kind") && depth < DEEPEST) {
                parts.add(group(form, here, vocabulary, depth + 1));
            }
        }
        var kind = form.one(at + ".kind");
        return new Group(
                kind.startsWith("any") || kind.equals("none"), kind.equals("none") || kind.equals("not_all"), parts);
    }

    private static Row row(Posted form, String at, Vocabulary vocabulary) {
        var path = form.one(at + ".term");
        var term = vocabulary.find(path);
        var was = form.one(at + ".was");
        if (term.isPresent() && !was.equals(path) && !was.startsWith(path + " ")) {
            return ConditionRows.begin(path, term.get());
        }
        var values = form.has(at + ".lines") ? form.lines(at + ".lines") : form.all(at + ".v");
        var row = new Row(
                path,
                form.one(at + ".op"),
                values,
                form.one(at + ".signals"),
                form.one(at + ".least"),
                form.one(at + ".days"));
        return term.isEmpty() || row.isOfSignals() ? row : ConditionRows.fitted(row, term.get());
    }

    static String json(Group group) {
        return Jcs.text(value(group));
    }

    private static Object value(ConditionNode node) {
        return switch (node) {
            case Row it ->
                Map.of(
                        "path", it.path(),
                        "operator", it.operator(),
                        "values", it.values(),
                        "kind", it.kind(),
                        "atLeast", it.atLeast(),
                        "days", it.days());
            case Group it ->
                Map.of(
                        "any", it.any(),
                        "not", it.not(),
                        "parts", it.parts().stream().map(ConditionNodes::value).toList());
        };
    }

    /** Empty for what {@link #json} did not write. */
    static Optional<Group> ofJson(String json) {
        try {
            return node(Json.parse(json), 0) instanceof Group group ? Optional.of(group) : Optional.empty();
        } catch (MalformedException | ClassCastException | NullPointerException _) {
            return Optional.empty();
        }
    }

    private static ConditionNode node(@Nullable Object value, int depth) {
        var map = (Map<?, ?>) Objects.requireNonNull(value);
        if (map.get("parts") instanceof List<?> parts && depth <= DEEPEST) {
            return new Group(
                    Boolean.TRUE.equals(map.get("any")),
                    Boolean.TRUE.equals(map.get("not")),
                    parts.stream().map(it -> node(it, depth + 1)).toList());
        }
        return new Row(
                text(map, "path"),
                text(map, "operator"),
                map.get("values") instanceof List<?> values
                        ? values.stream().map(String::valueOf).toList()
                        : List.of(),
                text(map, "kind"),
                text(map, "atLeast"),
                text(map, "days"));
    }

    private static String text(Map<?, ?> map, String name) {
        return String.valueOf(map.get(name));
    }
}
