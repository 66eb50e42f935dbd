package io.firsthand.definition.web;

import io.firsthand.criterion.Condition;
import io.firsthand.criterion.Conditions;
import io.firsthand.criterion.Operand;
import io.firsthand.criterion.Operator;
import io.firsthand.criterion.Term;
import io.firsthand.criterion.Vocabulary;
import io.firsthand.definition.Unfinished;
import io.firsthand.definition.web.ConditionNode.Group;
import io.firsthand.definition.web.ConditionNode.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Between conditions as they are stored and the form that builds them. */
final class ConditionText {

    private static final int MOST_SIGNALS = 10_000;
    private static final int MOST_DAYS = 36_500;

    private ConditionText() {}

    /** Empty if only an expert can edit it. */
    static Optional<Group> read(String stored) {
        if (stored.isBlank()) {
            return Optional.of(new Group(false, false, List.of(Row.BLANK)));
        }
        var unfinished = Unfinished.form(stored);
        return unfinished.isPresent()
                ? ConditionNodes.ofJson(unfinished.get())
                : Conditions.ofCel(stored).map(ConditionText::root);
    }

    /** What is stored of it: CEL when it is finished. */
    static String stored(Group root, Vocabulary vocabulary) {
        if (root.parts().stream().allMatch(Row.BLANK::equals) && !root.any() && !root.not()) {
            return "";
        }
        var condition = condition(root, vocabulary);
        return condition == null ? Unfinished.of(ConditionNodes.json(root)) : condition.toCel();
    }

    /** Whether both say the same, but for the order in which values stand in lists: a form lists them in an order of its own. */
    static boolean isSame(String stored, String other) {
        var first = read(stored);
        var second = read(other);
        return first.isPresent()
                && second.isPresent()
                && !Unfinished.is(stored)
                && ordered(first.get()).equals(ordered(second.get()));
    }

    private static ConditionNode ordered(ConditionNode node) {
        return switch (node) {
            case Row it ->
                new Row(
                        it.path(),
                        it.operator(),
                        Operator.of(it.operator()).filter(Operator::takesMany).isPresent()
                                ? it.values().stream().sorted().toList()
                                : it.values(),
                        it.isOfSignals() ? it.kind() : "",
                        it.atLeast(),
                        it.days());
            case Group it ->
                it.with(it.parts().stream().map(ConditionText::ordered).toList());
        };
    }

    private static Group root(Condition it) {
        return node(it) instanceof Group group ? group : new Group(false, false, List.of(node(it)));
    }

    private static ConditionNode node(Condition condition) {
        return switch (condition) {
            case Condition.Comparison it ->
                new Row(
                        it.path(),
                        it.operator().id(),
                        it.values().stream().map(Operand::text).toList(),
                        it.toCel(),
                        "",
                        "");
            case Condition.Signals it ->
                new Row(
                        ConditionNode.SIGNALS,
                        "",
                        it.names(),
                        it.kind() == null ? "" : it.kind(),
                        String.valueOf(it.atLeast()),
                        it.withinDays() == null ? "" : String.valueOf(it.withinDays()));
            case Condition.All(var parts) -> new Group(false, false, nodes(parts));
            case Condition.Any(var parts) -> new Group(true, false, nodes(parts));
            case Condition.Not(var part) -> {
                var inner = root(part);
                yield inner.not()
                        ? new Group(false, true, List.of(inner))
                        : new Group(inner.any(), true, inner.parts());
            }
        };
    }

    private static List<ConditionNode> nodes(List<Condition> parts) {
        return parts.stream().map(ConditionText::node).toList();
    }

    private static @Nullable Condition condition(ConditionNode node, Vocabulary vocabulary) {
        return switch (node) {
            case Row row when row.isOfSignals() -> signals(row);
            case Row row -> {
                var term = vocabulary.find(row.path());
                yield term.isPresent() ? comparison(row, term.get()) : gone(row);
            }
            case Group group -> group(group, vocabulary);
        };
    }

    /** What was stored of a field that the workspace has no more, so that it is not lost before somebody mends it. */
    private static @Nullable Condition gone(Row row) {
        return row.path().isEmpty() ? null : Conditions.ofCel(row.kind()).orElse(null);
    }

    private static @Nullable Condition group(Group group, Vocabulary vocabulary) {
        var parts = new ArrayList<Condition>();
        for (var it : group.parts()) {
            var part = condition(it, vocabulary);
            if (part == null) {
                return null;
            }
            parts.add(part);
        }
        if (parts.isEmpty()) {
            return null;
        }
        var whole = parts.size() == 1
                ? parts.getFirst()
                : group.any() ? new Condition.Any(parts) : new Condition.All(parts);
        return group.not() ? new Condition.Not(whole) : whole;
    }

    private static @Nullable Condition comparison(Row row, Term term) {
        var operator = ConditionRows.operator(row, term);
        var values = new ArrayList<Operand>();
        for (var text : row.values()) {
            var value = Operand.read(term.type(), operator, text);
            if (value.isEmpty()) {
                return null;
            }
            values.add(value.get());
        }
        var fits = operator.takesMany() ? !values.isEmpty() : values.size() == operator.takes();
        return fits ? new Condition.Comparison(term.path(), operator, values) : null;
    }

    private static @Nullable Condition signals(Row row) {
        var least = number(row.atLeast(), MOST_SIGNALS);
        var days = number(row.days(), MOST_DAYS);
        var names = row.values().stream().filter(it -> !it.isBlank()).toList();
        if (least == null || least == 0 || (days == null && !row.days().isBlank())) {
            return null;
        }
        return new Condition.Signals(row.kind().isEmpty() ? null : row.kind(), names, least, days);
    }

    private static @Nullable Integer number(String text, int most) {
        return text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= most ? Integer.valueOf(text) : null;
    }
}
