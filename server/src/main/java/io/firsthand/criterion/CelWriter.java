package io.firsthand.criterion;

import static java.util.stream.Collectors.joining;

import io.firsthand.criterion.Condition.All;
import io.firsthand.criterion.Condition.Any;
import io.firsthand.criterion.Condition.Comparison;
import io.firsthand.criterion.Condition.Not;
import io.firsthand.criterion.Condition.Signals;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** Writes conditions as CEL, each in one way. */
final class CelWriter {

    private CelWriter() {}

    static String write(Condition condition) {
        return switch (condition) {
            case Comparison it -> comparison(it);
            case Signals it -> signals(it);
            case All it when it.parts().isEmpty() -> "true";
            case Any it when it.parts().isEmpty() -> "false";
            case All it -> joined(it.parts(), " && ");
            case Any it -> joined(it.parts(), " || ");
            case Not it -> "!(" + write(it.part()) + ")";
        };
    }

    private static String joined(List<Condition> parts, String by) {
        return parts.size() == 1
                ? write(parts.getFirst())
                : parts.stream().map(CelWriter::enclosed).collect(joining(by));
    }

    private static String enclosed(Condition part) {
        var isGroup = switch (part) {
            case All it -> it.parts().size() > 1;
            case Any it -> it.parts().size() > 1;
            case Comparison it -> it.operator() == Operator.BETWEEN;
            case Signals _, Not _ -> false;
        };
        return isGroup ? "(" + write(part) + ")" : write(part);
    }

    private static String comparison(Comparison it) {
        var path = it.path();
        return switch (it.operator()) {
            case IS -> path + " == " + first(it);
            case IS_NOT -> path + " != " + first(it);
            case ONE_OF -> path + " in " + list(it.values());
            case NONE_OF -> "!(" + path + " in " + list(it.values()) + ")";
            case CONTAINS -> path + ".mentions(" + first(it) + ")";
            case HAS_ANY -> path + ".hasAny(" + list(it.values()) + ")";
            case HAS_NONE -> "!" + path + ".hasAny(" + list(it.values()) + ")";
            case AT_LEAST -> path + " >= " + first(it);
            case AT_MOST -> path + " <= " + first(it);
            case MORE_THAN -> path + " > " + first(it);
            case LESS_THAN -> path + " < " + first(it);
            case BETWEEN ->
                path + " >= " + first(it) + " && " + path + " <= "
                        + literal(it.values().getLast());
            case WITHIN_LAST_DAYS -> path + " >= now - " + days(it);
            case MORE_THAN_DAYS_AGO -> path + " < now - " + days(it);
            case WITHIN_NEXT_DAYS -> path + " <= now + " + days(it);
            case IS_KNOWN -> "known(" + path + ")";
            case IS_UNKNOWN -> "!known(" + path + ")";
        };
    }

    private static String signals(Signals it) {
        var cel = new StringBuilder("signals");
        if (it.kind() != null) {
            cel.append(".kind(").append(quoted(it.kind())).append(')');
        }
        if (!it.names().isEmpty()) {
            cel.append(".named(")
                    .append(list(
                            it.names().stream().<Operand>map(Operand.Text::new).toList()))
                    .append(')');
        }
        if (it.withinDays() != null) {
            cel.append(".since(now - days(").append(it.withinDays()).append("))");
        }
        return cel.append(".count() >= ").append(it.atLeast()).toString();
    }

    private static String first(Comparison it) {
        return literal(it.values().getFirst());
    }

    private static String days(Comparison it) {
        return it.values().getFirst() instanceof Operand.Amount(BigDecimal number)
                ? "days(" + number.toBigInteger() + ")"
                : literal(it.values().getFirst());
    }

    private static String list(List<Operand> values) {
        return values.stream().map(CelWriter::literal).collect(joining(", ", "[", "]"));
    }

    private static String literal(Operand operand) {
        return switch (operand) {
            case Operand.Text it -> quoted(it.value());
            case Operand.Amount it ->
                it.value().scale() > 0 ? it.value().toPlainString() : it.value().toPlainString() + ".0";
            case Operand.Flag it -> it.text();
            case Operand.Time it -> "timestamp('" + it.value() + "')";
            case Operand.Span it -> "duration('" + seconds(it.value()) + "s')";
        };
    }

    private static String seconds(Duration it) {
        return BigDecimal.valueOf(it.getSeconds())
                .add(BigDecimal.valueOf(it.getNano(), 9))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String quoted(String text) {
        var out = new StringBuilder("'");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\'' -> out.append("\\'");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append(String.format("\\u%04x", c));
                    } else {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.append('\'').toString();
    }
}
