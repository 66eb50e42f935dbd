package io.firsthand.criterion;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code signals.kind('explicit').named(['demo']).since(now - days(30)).count() >= 2}, each part at most once. */
final class CelSignals {

    private static final int MOST = 10_000;

    private @Nullable String kind;
    private List<String> names = List.of();
    private @Nullable Integer withinDays;

    private CelSignals() {}

    /** Null if the comparison is about something else, or says more. */
    static Condition.@Nullable Signals read(CelExpr.CelCall atLeast) {
        var count = call(atLeast.args().getFirst(), "count", 0);
        var least = CelLiterals.whole(atLeast.args().getLast(), MOST);
        if (count == null || least == null) {
            return null;
        }
        var read = new CelSignals();
        return read.chain(count.target().orElseThrow())
                ? new Condition.Signals(read.kind, read.names, least.intValue(), read.withinDays)
                : null;
    }

    private boolean chain(CelExpr expr) {
        if ("signals".equals(CelLiterals.path(expr))) {
            return true;
        }
        var ofKind = call(expr, "kind", 1);
        if (ofKind != null && kind == null) {
            kind = text(ofKind.args().getFirst());
            return kind != null && chain(ofKind.target().orElseThrow());
        }
        var named = call(expr, "named", 1);
        if (named != null && names.isEmpty()) {
            names = texts(named.args().getFirst());
            return !names.isEmpty() && chain(named.target().orElseThrow());
        }
        var since = call(expr, "since", 1);
        var limit = since == null || withinDays != null
                ? null
                : CelLiterals.fromNow(since.args().getFirst());
        if (since == null || limit == null || limit.ahead()) {
            return false;
        }
        withinDays = (int) limit.days();
        return chain(since.target().orElseThrow());
    }

    private static CelExpr.@Nullable CelCall call(CelExpr expr, String function, int args) {
        return expr.exprKind().getKind() == Kind.CALL
                        && expr.call().function().equals(function)
                        && expr.call().target().isPresent()
                        && expr.call().args().size() == args
                ? expr.call()
                : null;
    }

    private static @Nullable String text(CelExpr expr) {
        return expr.exprKind().getKind() == Kind.CONSTANT && expr.constant().getKind() == CelConstant.Kind.STRING_VALUE
                ? expr.constant().stringValue()
                : null;
    }

    private static List<String> texts(CelExpr expr) {
        if (expr.exprKind().getKind() != Kind.LIST) {
            return List.of();
        }
        var texts = new ArrayList<String>();
        for (var element : expr.list().elements()) {
            var text = text(element);
            if (text == null) {
                return List.of();
            }
            texts.add(text);
        }
        return texts;
    }
}
