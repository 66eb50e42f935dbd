package io.firsthand.criterion;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names and literals in expressions; null for what is none. */
final class CelLiterals {

    private static final Pattern SECONDS = Pattern.compile("-?\\d{1,12}(\\.\\d{1,9})?s");

    private CelLiterals() {}

    /** {@code a.b.c}, whether it was checked already or not. */
    static @Nullable String path(CelExpr expr) {
        return switch (expr.exprKind().getKind()) {
            case IDENT -> expr.ident().name();
            case SELECT -> {
                var operand =
                        expr.select().testOnly() ? null : path(expr.select().operand());
                yield operand == null ? null : operand + "." + expr.select().field();
            }
            default -> null;
        };
    }

    static @Nullable Operand operand(CelExpr expr) {
        return switch (expr.exprKind().getKind()) {
            case CONSTANT -> constant(expr.constant());
            case CALL -> call(expr.call());
            default -> null;
        };
    }

    private static @Nullable Operand constant(CelConstant it) {
        return switch (it.getKind()) {
            case STRING_VALUE -> new Operand.Text(it.stringValue());
            case BOOLEAN_VALUE -> new Operand.Flag(it.booleanValue());
            case INT64_VALUE -> new Operand.Amount(BigDecimal.valueOf(it.int64Value()));
            case DOUBLE_VALUE -> Double.isFinite(it.doubleValue()) ? new Operand.Amount(it.doubleValue()) : null;
            default -> null;
        };
    }

    private static @Nullable Operand call(CelExpr.CelCall call) {
        var text = call.target().isPresent() ? null : text(call.args());
        try {
            return switch (call.function()) {
                case "timestamp" -> text == null ? null : new Operand.Time(Instant.parse(text));
                case "duration" ->
                    text == null || !SECONDS.matcher(text).matches()
                            ? null
                            : new Operand.Span(Duration.parse("PT" + text));
                default -> null;
            };
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private static @Nullable String text(List<CelExpr> args) {
        return args.size() == 1
                        && args.getFirst().exprKind().getKind() == Kind.CONSTANT
                        && args.getFirst().constant().getKind() == CelConstant.Kind.STRING_VALUE
                ? args.getFirst().constant().stringValue()
                : null;
    }

    /** How far from now. */
    record FromNow(boolean ahead, long days) {}

    /** Of {@code now + days(30)} and {@code now - days(30)}. */
    static @Nullable FromNow fromNow(CelExpr expr) {
        if (expr.exprKind().getKind() != Kind.CALL || expr.call().args().size() != 2) {
            return null;
        }
        var call = expr.call();
        var days = days(call.args().getLast());
        var ahead = call.function().equals("_+_");
        var isFromNow = (ahead || call.function().equals("_-_"))
                && "now".equals(path(call.args().getFirst()));
        return days == null || !isFromNow ? null : new FromNow(ahead, days);
    }

    private static @Nullable Long days(CelExpr expr) {
        if (expr.exprKind().getKind() != Kind.CALL) {
            return null;
        }
        var call = expr.call();
        return call.function().equals("days")
                        && call.target().isEmpty()
                        && call.args().size() == 1
                ? whole(call.args().getFirst(), Operand.MOST_DAYS)
                : null;
    }

    /** A whole number from 0 to the most. */
    static @Nullable Long whole(CelExpr expr, long most) {
        if (expr.exprKind().getKind() != Kind.CONSTANT || expr.constant().getKind() != CelConstant.Kind.INT64_VALUE) {
            return null;
        }
        var value = expr.constant().int64Value();
        return value >= 0 && value <= most ? value : null;
    }
}
