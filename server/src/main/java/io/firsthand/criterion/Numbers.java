package io.firsthand.criterion;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelMutableAst;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.ast.CelMutableExpr;
import dev.cel.common.ast.CelMutableExprConverter;
import java.util.List;
import java.util.Set;

/** Our numbers are all of CEL’s type double: lets people write 100 for 100.0 where one is compared with a number. */
final class Numbers {

    private static final Set<String> COMPARING = Set.of("_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_", "@in");

    private final Vocabulary vocabulary;

    private Numbers(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static CelAbstractSyntaxTree promoted(CelAbstractSyntaxTree parsed, Vocabulary vocabulary) {
        var tree = CelMutableAst.fromCelAst(parsed);
        new Numbers(vocabulary).visit(tree.expr());
        return CelAbstractSyntaxTree.newParsedAst(
                CelMutableExprConverter.fromMutableExpr(tree.expr()), parsed.getSource());
    }

    private void visit(CelMutableExpr expr) {
        switch (expr.getKind()) {
            case CALL -> {
                var call = expr.call();
                if (COMPARING.contains(call.function()) && call.args().stream().anyMatch(this::isNumber)) {
                    call.args().forEach(Numbers::promote);
                }
                call.target().ifPresent(this::visit);
                call.args().forEach(this::visit);
            }
            case LIST -> expr.list().elements().forEach(this::visit);
            case COMPREHENSION ->
                List.of(expr.comprehension().loopStep(), expr.comprehension().result())
                        .forEach(this::visit);
            default -> {}
        }
    }

    private boolean isNumber(CelMutableExpr expr) {
        var path = path(expr);
        return vocabulary.find(path).filter(it -> it.type() == TermType.NUMBER).isPresent();
    }

    /** Empty if it is no name. */
    private static String path(CelMutableExpr expr) {
        return switch (expr.getKind()) {
            case IDENT -> expr.ident().name();
            case SELECT -> path(expr.select().operand()) + "." + expr.select().field();
            default -> "";
        };
    }

    private static void promote(CelMutableExpr expr) {
        if (expr.getKind() == Kind.CONSTANT && expr.constant().getKind() == CelConstant.Kind.INT64_VALUE) {
            expr.setConstant(CelConstant.ofValue((double) expr.constant().int64Value()));
        } else if (expr.getKind() == Kind.LIST) {
            expr.list().elements().forEach(Numbers::promote);
        }
    }
}
