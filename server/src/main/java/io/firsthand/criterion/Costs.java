package io.firsthand.criterion;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * How much work a condition may be, known before it ever runs: a step is one node of the expression, or one look at an
 * element of a list; loops go over lists that stand in the expression, and multiply.
 */
final class Costs {

    /** In steps. */
    static final int MOST = 10_000;

    private static final int OF_MATCHING = 100;
    private static final int OF_TEXT = 10;

    private final CelAbstractSyntaxTree tree;
    private final List<Fault> faults = new ArrayList<>();

    private Costs(CelAbstractSyntaxTree tree) {
        this.tree = tree;
    }

    static List<Fault> check(CelAbstractSyntaxTree tree) {
        var costs = new Costs(tree);
        var steps = costs.of(tree.getExpr());
        if (steps > MOST) {
            costs.faults.add(new Fault(1, 1, "criterion.fault.cost", List.of(steps, MOST)));
        }
        return costs.faults;
    }

    private long of(CelExpr expr) {
        return switch (expr.exprKind().getKind()) {
            case SELECT -> 1 + of(expr.select().operand());
            case CALL -> call(expr.call());
            case LIST -> 1 + sum(expr.list().elements());
            case MAP ->
                1
                        + expr.map().entries().stream()
                                .mapToLong(it -> of(it.key()) + of(it.value()))
                                .sum();
            case COMPREHENSION -> loop(expr);
            default -> 1;
        };
    }

    private long call(CelExpr.CelCall call) {
        var own = switch (call.function()) {
            case "matches" -> OF_MATCHING;
            case "mentions", "contains", "startsWith", "endsWith", "hasAny", "kind", "named", "since", "_+_" -> OF_TEXT;
            default -> 1;
        };
        return own + call.target().map(this::of).orElse(0L) + sum(call.args());
    }

    private long loop(CelExpr expr) {
        var loop = expr.comprehension();
        if (loop.iterRange().exprKind().getKind() != Kind.LIST) {
            var at = Issues.place(tree, expr);
            faults.add(new Fault(at.line(), at.column(), "criterion.fault.loop", List.of()));
            return 0;
        }
        var times = loop.iterRange().list().elements().size();
        var once = of(loop.loopCondition()) + of(loop.loopStep());
        return Math.min(Integer.MAX_VALUE, of(loop.iterRange()) + times * once + of(loop.result()));
    }

    private long sum(List<CelExpr> parts) {
        return parts.stream().mapToLong(this::of).sum();
    }
}
