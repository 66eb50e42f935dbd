package io.firsthand.criterion;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.ast.CelExpr;
import java.util.List;
import java.util.regex.Pattern;

/** What CEL finds wrong, in words of ours and at its spot. */
final class Issues {

    private static final Pattern NO_OVERLOAD =
            Pattern.compile("found no matching overload for '(.+?)' applied to '(.*?)'.*", Pattern.DOTALL);

    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '(.+?)'.*", Pattern.DOTALL);
    private static final Pattern RESULT = Pattern.compile("expected type 'bool' but found '(.+?)'.*", Pattern.DOTALL);

    /** What the parser stumbles over. */
    private static final Pattern TOKEN = Pattern.compile(
            "(?:mismatched input|extraneous input|no viable alternative at input|recognition error at:|missing .+ at) '(.+?)'(?: expecting.*)?$",
            Pattern.DOTALL);

    /** A spot in a text. */
    record Spot(int line, int column) {}

    private Issues() {}

    /** Where an expression stands, a name with its first letter. */
    static Spot place(CelAbstractSyntaxTree tree, CelExpr expr) {
        if (expr.exprKind().getKind() == CelExpr.ExprKind.Kind.SELECT) {
            return place(tree, expr.select().operand());
        }
        var offset = tree.getSource().getPositionsMap().get(expr.id());
        return tree.getSource()
                .getOffsetLocation(offset == null ? 0 : offset)
                .map(it -> new Spot(it.getLine(), it.getColumn() + 1))
                .orElseGet(() -> new Spot(1, 1));
    }

    static Fault fault(CelIssue issue) {
        var at = issue.getSourceLocation();
        return words(Math.max(at.getLine(), 1), Math.max(at.getColumn() + 1, 1), issue.getMessage());
    }

    private static Fault words(int line, int column, String message) {
        if (message.equals(KnownMacro.ISSUE)) {
            return new Fault(line, column, "criterion.fault.known", List.of());
        }
        var overload = NO_OVERLOAD.matcher(message);
        if (overload.matches()) {
            return new Fault(
                    line, column, "criterion.fault.types", List.of(sign(overload.group(1)), overload.group(2)));
        }
        var undeclared = UNDECLARED.matcher(message);
        if (undeclared.matches()) {
            return new Fault(
                    line,
                    column,
                    "criterion.fault.function",
                    List.of(undeclared.group(1), String.join(", ", Functions.NAMES)));
        }
        var result = RESULT.matcher(message);
        if (result.matches()) {
            return new Fault(line, column, "criterion.fault.result", List.of(result.group(1)));
        }
        if (message.contains("recursion") || message.contains("nesting")) {
            return new Fault(line, column, "criterion.fault.deep", List.of(Grammar.DEEPEST));
        }
        var token = TOKEN.matcher(message);
        if (!token.find()) {
            return new Fault(line, column, "criterion.fault.syntax", List.of(message));
        }
        return token.group(1).equals("<EOF>")
                ? new Fault(line, column, "criterion.fault.end", List.of())
                : new Fault(line, column, "criterion.fault.token", List.of(token.group(1)));
    }

    /** As it was written: {@code ==} and not {@code _==_}. */
    private static String sign(String function) {
        return function.replace("_", "").replace("@", "");
    }
}
