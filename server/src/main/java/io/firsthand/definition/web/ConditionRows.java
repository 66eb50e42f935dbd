package io.firsthand.definition.web;

import io.firsthand.criterion.Operator;
import io.firsthand.criterion.Term;
import io.firsthand.criterion.TermType;
import io.firsthand.definition.web.ConditionNode.Row;
import java.util.List;

/** How one row of a condition is filled in. */
public final class ConditionRows {

    /** What stands behind the operator. */
    public enum Input {
        NONE,
        TEXT,
        NUMBER,
        DAYS,
        DATE,
        CHOICE,
        /** Several of few words. */
        CHOICES,
        /** Several texts, one to a line. */
        LINES,
        /** Yes or no. */
        FLAG
    }

    private ConditionRows() {}

    /** The one chosen, as far as the field has it; else its first. */
    public static Operator operator(Row row, Term term) {
        var operators = term.type().operators();
        return Operator.of(row.operator()).filter(operators::contains).orElse(operators.getFirst());
    }

    public static Input input(Operator operator, Term term) {
        if (operator.takes() == 0) {
            return Input.NONE;
        }
        if (operator.takesDays()) {
            return Input.DAYS;
        }
        if (operator.takesMany()) {
            return term.choices().isEmpty() ? Input.LINES : Input.CHOICES;
        }
        return switch (term.type()) {
            case NUMBER -> Input.NUMBER;
            case TIME -> Input.DATE;
            case BOOLEAN -> Input.FLAG;
            case TEXT, CHOICE, LIST, DURATION, SIGNALS ->
                term.choices().isEmpty() || operator == Operator.CONTAINS ? Input.TEXT : Input.CHOICE;
        };
    }

    /** What a field begins with when it is chosen, so that as little as possible is left to fill in. */
    static Row begin(String path, Term term) {
        if (term.type() == TermType.SIGNALS) {
            return new Row(path, "", List.of(), "", "1", "30");
        }
        var operator = switch (term.type()) {
            case CHOICE -> Operator.ONE_OF;
            case TEXT -> term.choices().isEmpty() ? Operator.CONTAINS : Operator.ONE_OF;
            case NUMBER, BOOLEAN, TIME, DURATION, LIST, SIGNALS ->
                term.type().operators().getFirst();
        };
        return new Row(
                path, operator.id(), input(operator, term) == Input.FLAG ? List.of("true") : List.of(), "", "", "");
    }

    /** With as many values as the operator takes. */
    static Row fitted(Row row, Term term) {
        var operator = operator(row, term);
        var values = operator.takesMany()
                ? row.values().stream().filter(it -> !it.isBlank()).toList()
                : row.values().stream().limit(operator.takes()).toList();
        return new Row(row.path(), operator.id(), values, row.kind(), row.atLeast(), row.days());
    }
}
