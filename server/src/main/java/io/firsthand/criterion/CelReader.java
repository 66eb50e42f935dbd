package io.firsthand.criterion;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import io.firsthand.criterion.Condition.All;
import io.firsthand.criterion.Condition.Any;
import io.firsthand.criterion.Condition.Comparison;
import io.firsthand.criterion.Condition.Not;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the expressions that {@link CelWriter} writes, and those that say the same; empty for any other. */
final class CelReader {

    private static final Map<String, Operator> COMPARING = Map.of(
            "_==_", Operator.IS,
            "_!=_", Operator.IS_NOT,
            "_>=_", Operator.AT_LEAST,
            "_<=_", Operator.AT_MOST,
            "_>_", Operator.MORE_THAN,
            "_<_", Operator.LESS_THAN);

    private CelReader() {}

    static Optional<Condition> read(CelExpr expr) {
        return Optional.ofNullable(condition(expr));
    }

    private static @Nullable Condition condition(CelExpr expr) {
        return switch (expr.exprKind().getKind()) {
            case CONSTANT -> constant(expr.constant());
            case CALL -> call(expr.call());
            case SELECT, IDENT -> {
                var path = CelLiterals.path(expr);
                yield path == null ? null : new Comparison(path, Operator.IS, List.of(new Operand.Flag(true)));
            }
            default -> null;
        };
    }

    private static @Nullable Condition constant(CelConstant it) {
        if (it.getKind() != CelConstant.Kind.BOOLEAN_VALUE) {
            return null;
        }
        return it.booleanValue() ? new All(List.of()) : new Any(List.of());
    }

    private static @Nullable Condition call(CelExpr.CelCall call) {
        return switch (call.function()) {
            case "_&&_" -> {
                var parts = parts(call, "_&&_");
                yield parts == null ? null : all(parts);
            }
            case "_||_" -> {
                var parts = parts(call, "_||_");
                yield parts == null ? null : new Any(parts);
            }
            case "!_" -> not(condition(call.args().getFirst()));
            case "known" -> known(call);
            case "@in" -> in(call.args().getFirst(), call.args().getLast());
            case "hasAny" ->
                call.target().isPresent() && call.args().size() == 1
                        ? many(
                                call.target().get(),
                                Operator.HAS_ANY,
                                call.args().getFirst())
                        : null;
            case "mentions" ->
                call.target().isPresent() && call.args().size() == 1
                        ? one(
                                call.target().get(),
                                Operator.CONTAINS,
                                call.args().getFirst())
                        : null;
            default -> compared(call);
        };
    }

    private static @Nullable Condition compared(CelExpr.CelCall call) {
        var operator = COMPARING.get(call.function());
        if (operator == null) {
            return null;
        }
        var signals = operator == Operator.AT_LEAST ? CelSignals.read(call) : null;
        if (signals != null) {
            return signals;
        }
        var days = CelLiterals.fromNow(call.args().getLast());
        return days == null
                ? one(call.args().getFirst(), operator, call.args().getLast())
                : timed(CelLiterals.path(call.args().getFirst()), operator, days);
    }

    private static @Nullable Condition timed(@Nullable String path, Operator operator, CelLiterals.FromNow limit) {
        var named = switch (operator) {
            case AT_LEAST -> limit.ahead() ? null : Operator.WITHIN_LAST_DAYS;
            case LESS_THAN -> limit.ahead() ? null : Operator.MORE_THAN_DAYS_AGO;
            case AT_MOST -> limit.ahead() ? Operator.WITHIN_NEXT_DAYS : null;
            default -> null;
        };
        return path == null || named == null
                ? null
                : new Comparison(path, named, List.of(new Operand.Amount(limit.days())));
    }

    private static @Nullable Condition one(CelExpr term, Operator operator, CelExpr value) {
        var path = CelLiterals.path(term);
        var operand = CelLiterals.operand(value);
        return path == null || operand == null ? null : new Comparison(path, operator, List.of(operand));
    }

    /** {@code term in ['a', 'b']}, or {@code 'a' in list}. */
    private static @Nullable Condition in(CelExpr what, CelExpr where) {
        return CelLiterals.operand(what) instanceof Operand.Text text && CelLiterals.path(where) != null
                ? new Comparison(String.valueOf(CelLiterals.path(where)), Operator.HAS_ANY, List.of(text))
                : many(what, Operator.ONE_OF, where);
    }

    private static @Nullable Condition many(CelExpr term, Operator operator, CelExpr values) {
        var path = CelLiterals.path(term);
        if (path == null || values.exprKind().getKind() != Kind.LIST) {
            return null;
        }
        var operands = new ArrayList<Operand>();
        for (var element : values.list().elements()) {
            var operand = CelLiterals.operand(element);
            if (operand == null) {
                return null;
            }
            operands.add(operand);
        }
        return operands.isEmpty() ? null : new Comparison(path, operator, operands);
    }

    private static @Nullable Condition known(CelExpr.CelCall call) {
        var path = call.args().size() == 1 ? CelLiterals.path(call.args().getFirst()) : null;
        return path == null ? null : new Comparison(path, Operator.IS_KNOWN, List.of());
    }

    private static @Nullable Condition not(@Nullable Condition part) {
        return switch (part) {
            case null -> null;
            case Comparison it
            when it.operator() == Operator.ONE_OF -> new Comparison(it.path(), Operator.NONE_OF, it.values());
            case Comparison it
            when it.operator() == Operator.HAS_ANY -> new Comparison(it.path(), Operator.HAS_NONE, it.values());
            case Comparison it
            when it.operator() == Operator.IS_KNOWN -> new Comparison(it.path(), Operator.IS_UNKNOWN, it.values());
            default -> new Not(part);
        };
    }

    /** The parts of a chain of one operator, however it is nested. */
    private static @Nullable List<Condition> parts(CelExpr.CelCall call, String function) {
        var parts = new ArrayList<Condition>();
        for (var arg : call.args()) {
            if (arg.exprKind().getKind() == Kind.CALL && arg.call().function().equals(function)) {
                var inner = parts(arg.call(), function);
                if (inner == null) {
                    return null;
                }
                parts.addAll(inner);
            } else {
                var part = condition(arg);
                if (part == null) {
                    return null;
                }
                parts.add(part);
            }
        }
        return parts;
    }

    /** With each lower bound that is followed by an upper one of the same term taken as a range. */
    private static Condition all(List<Condition> parts) {
        var joined = new ArrayList<Condition>();
        for (var part : parts) {
            var range = joined.isEmpty() ? null : range(joined.getLast(), part);
            if (range == null) {
                joined.add(part);
            } else {
                joined.set(joined.size() - 1, range);
            }
        }
        return joined.size() == 1 ? joined.getFirst() : new All(joined);
    }

    private static @Nullable Condition range(Condition first, Condition second) {
        return first instanceof Comparison from
                        && second instanceof Comparison to
                        && from.operator() == Operator.AT_LEAST
                        && to.operator() == Operator.AT_MOST
                        && from.path().equals(to.path())
                ? new Comparison(
                        from.path(),
                        Operator.BETWEEN,
                        List.of(from.values().getFirst(), to.values().getFirst()))
                : null;
    }
}
