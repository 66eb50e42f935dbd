package io.firsthand.field;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A filter by one field: {@code Industry=Technology}, {@code Employees>=100}, {@code Employees=100..500},
 * {@code Industry=} for leads that have nothing there, {@code Industry=*} for those that have.
 *
 * @param value as we keep values of that type; empty for {@link Operator#MISSING} and {@link Operator#PRESENT}
 * @param end the last value of {@link Operator#BETWEEN}, else empty
 */
public record FieldTerm(CustomField field, Operator operator, String value, String end) {

    /** What is asked about the field. */
    public enum Operator {
        IS,
        AT_LEAST,
        AT_MOST,
        BETWEEN,
        MISSING,
        PRESENT
    }

    private static final Pattern TERM = Pattern.compile("(.+?)(>=|<=|=)(.*)", Pattern.DOTALL);
    private static final double DAY = 86_400;

    /** The name or label before the operator, so that its field can be looked up; empty if this is no term. */
    public static Optional<String> nameIn(String text) {
        var m = TERM.matcher(text.strip());
        return m.matches() ? Optional.of(m.group(1).strip()) : Optional.empty();
    }

    /** Empty if the text is no term, or its values are not of the field's type, or have no order and are asked for one. */
    static Optional<FieldTerm> parse(CustomField field, String text) {
        var m = TERM.matcher(text.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        var value = m.group(3).strip();
        return switch (m.group(2)) {
            case ">=" -> ordered(field, Operator.AT_LEAST, value, "");
            case "<=" -> ordered(field, Operator.AT_MOST, value, "");
            default -> {
                var range = value.indexOf("..");
                if (value.isEmpty()) {
                    yield Optional.of(new FieldTerm(field, Operator.MISSING, "", ""));
                } else if (value.equals("*")) {
                    yield Optional.of(new FieldTerm(field, Operator.PRESENT, "", ""));
                } else if (range > 0 && field.type().isOrdered()) {
                    yield ordered(field, Operator.BETWEEN, value.substring(0, range), value.substring(range + 2));
                }
                yield read(field, value).map(it -> new FieldTerm(field, Operator.IS, it, ""));
            }
        };
    }

    private static Optional<FieldTerm> ordered(CustomField field, Operator operator, String value, String end) {
        var first = read(field, value);
        var last = operator == Operator.BETWEEN ? read(field, end) : Optional.of("");
        return field.type().isOrdered() && first.isPresent() && last.isPresent()
                ? Optional.of(new FieldTerm(field, operator, first.get(), last.get()))
                : Optional.empty();
    }

    private static Optional<String> read(CustomField field, String value) {
        return Notation.OURS.read(field.type(), value);
    }

    /** As {@link #parse} reads it, for addresses and saved views. */
    public String text() {
        return field.name()
                + switch (operator) {
                    case IS -> "=" + value;
                    case AT_LEAST -> ">=" + value;
                    case AT_MOST -> "<=" + value;
                    case BETWEEN -> "=" + value + ".." + end;
                    case MISSING -> "=";
                    case PRESENT -> "=*";
                };
    }

    /**
     * The condition on the column {@code lead.id} of a query that has the parameter {@code workspace}; index tells its
     * parameters from those of other terms.
     */
    public String sql(int index) {
        var known = "exists (select from custom_value as field where field.workspace_id = :workspace"
                + " and field.lead_id = lead.id and field.field = :field" + index;
        return switch (operator) {
            case MISSING -> "not " + known + ")";
            case PRESENT -> known + ")";
            case IS, AT_LEAST, AT_MOST, BETWEEN ->
                known + " and field.text = :fieldText" + index + " and field.number between :fieldFrom" + index
                        + " and :fieldTo" + index + ")";
        };
    }

    public Map<String, Object> parameters(int index) {
        var parameters = new HashMap<String, Object>();
        parameters.put("field" + index, field.number());
        if (operator != Operator.MISSING && operator != Operator.PRESENT) {
            var first = FieldKey.of(field.type(), value);
            var last = operator == Operator.BETWEEN ? FieldKey.of(field.type(), end) : first;
            parameters.put("fieldText" + index, first.text());
            parameters.put("fieldFrom" + index, operator == Operator.AT_MOST ? -Double.MAX_VALUE : first.number());
            parameters.put(
                    "fieldTo" + index,
                    operator == Operator.AT_LEAST ? Double.MAX_VALUE : last.number() + toTheEnd(operator));
        }
        return parameters;
    }

    /** A date without a time means the whole day. */
    private double toTheEnd(Operator asked) {
        var last = asked == Operator.BETWEEN ? end : value;
        return field.type() == FieldType.DATE && !last.contains("T") ? DAY - 1 : 0;
    }

    /** All conditions of many terms, to be put after others with {@code and}. */
    public static List<String> sql(List<FieldTerm> terms) {
        return IntStream.range(0, terms.size())
                .mapToObj(i -> terms.get(i).sql(i))
                .toList();
    }

    /** All parameters of many terms. */
    public static Map<String, Object> parameters(Collection<FieldTerm> terms) {
        var all = new HashMap<String, Object>();
        var i = 0;
        for (var term : terms) {
            all.putAll(term.parameters(i++));
        }
        return all;
    }
}
