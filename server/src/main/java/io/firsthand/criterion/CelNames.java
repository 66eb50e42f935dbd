package io.firsthand.criterion;

import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names in an expression, each as a whole: {@code contact.title} and not {@code contact}. */
final class CelNames {

    /** One of them, and where it stands. */
    record Name(String path, CelExpr expr) {}

    private final List<Name> names = new ArrayList<>();
    private final Set<String> loops = new HashSet<>();

    private CelNames() {}

    static CelNames in(CelExpr expr) {
        var names = new CelNames();
        names.visit(expr);
        return names;
    }

    /** Those that {@code known()} is asked of, too. */
    List<Name> names() {
        return names;
    }

    /** Those that loops bring with them. */
    Set<String> ofLoops() {
        return loops;
    }

    private void visit(CelExpr expr) {
        var path = CelLiterals.path(expr);
        if (path != null) {
            names.add(new Name(path, expr));
            return;
        }
        switch (expr.exprKind().getKind()) {
            case SELECT -> visit(expr.select().operand());
            case CALL -> call(expr);
            case LIST -> expr.list().elements().forEach(this::visit);
            case MAP ->
                expr.map().entries().forEach(it -> {
                    visit(it.key());
                    visit(it.value());
                });
            case COMPREHENSION -> {
                var loop = expr.comprehension();
                loops.add(loop.iterVar());
                loops.add(loop.accuVar());
                List.of(loop.iterRange(), loop.loopCondition(), loop.loopStep(), loop.result())
                        .forEach(this::visit);
            }
            default -> {}
        }
    }

    private void call(CelExpr expr) {
        KnownMacro.asked(expr.call()).ifPresentOrElse(path -> names.add(new Name(path, expr)), () -> {
            expr.call().target().ifPresent(this::visit);
            expr.call().args().forEach(this::visit);
        });
    }
}
