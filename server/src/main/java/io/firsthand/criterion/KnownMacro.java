package io.firsthand.criterion;

import com.google.common.collect.ImmutableList;
import dev.cel.common.CelIssue;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelMacroExpander;
import dev.cel.parser.CelMacroExprFactory;
import java.util.Optional;

/** {@code known(contact.phone)}: whether there is a value, which is never unknown itself. */
final class KnownMacro implements CelMacroExpander {

    /** The paths that have a value; nobody can write this name. */
    static final String PATHS = "@known";

    /** The issue that it reports. */
    static final String ISSUE = "known() asks about one term";

    @Override
    public Optional<CelExpr> expandMacro(CelMacroExprFactory factory, CelExpr target, ImmutableList<CelExpr> args) {
        var path = CelLiterals.path(args.getFirst());
        return Optional.of(
                path == null
                        ? factory.reportError(CelIssue.formatError(factory.getSourceLocation(args.getFirst()), ISSUE))
                        : factory.newGlobalCall("@in", factory.newStringLiteral(path), factory.newIdentifier(PATHS)));
    }

    /** The term that {@code known()} was asked of, where the expression is what became of it. */
    static Optional<String> asked(CelExpr.CelCall call) {
        return call.function().equals("@in")
                        && PATHS.equals(CelLiterals.path(call.args().getLast()))
                        && CelLiterals.operand(call.args().getFirst()) instanceof Operand.Text(var path)
                ? Optional.of(path)
                : Optional.empty();
    }
}
