package io.firsthand.criterion;

import dev.cel.common.CelAbstractSyntaxTree;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds names that the vocabulary doesn't have, among them those of fields that were deleted. */
final class Names {

    /** What CEL calls its types, which may stand in an expression. */
    private static final Set<String> TYPES =
            Set.of("bool", "int", "uint", "double", "string", "bytes", "list", "map", "type", "null_type");

    private static final int NEAR = 3;

    private final CelAbstractSyntaxTree tree;
    private final Vocabulary vocabulary;

    private Names(CelAbstractSyntaxTree tree, Vocabulary vocabulary) {
        this.tree = tree;
        this.vocabulary = vocabulary;
    }

    static List<Fault> check(CelAbstractSyntaxTree tree, Vocabulary vocabulary) {
        var names = new Names(tree, vocabulary);
        var all = CelNames.in(tree.getExpr());
        return all.names().stream()
                .flatMap(it -> names.fault(it, all.ofLoops()).stream())
                .toList();
    }

    private Optional<Fault> fault(CelNames.Name name, Set<String> ofLoops) {
        return isKnown(name.path(), ofLoops)
                ? Optional.empty()
                : Optional.of(fault(Issues.place(tree, name.expr()), name.path()));
    }

    /** With more behind a term's path it is a matter of types. */
    private boolean isKnown(String path, Set<String> ofLoops) {
        var shorter = path.lastIndexOf('.');
        return vocabulary.find(path).isPresent()
                || path.equals("now")
                || TYPES.contains(path)
                || ofLoops.contains(root(path))
                || (shorter > 0 && vocabulary.find(path.substring(0, shorter)).isPresent());
    }

    private Fault fault(Issues.Spot at, String path) {
        if (path.startsWith("custom.")) {
            return new Fault(at.line(), at.column(), "criterion.fault.field", List.of(path));
        }
        return vocabulary.offered().stream()
                .map(Term::path)
                .filter(it -> distance(it, path) <= NEAR)
                .findFirst()
                .map(it -> new Fault(at.line(), at.column(), "criterion.fault.near", List.<Object>of(path, it)))
                .orElseGet(() -> new Fault(at.line(), at.column(), "criterion.fault.name", List.of(path)));
    }

    private static String root(String path) {
        var dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    /** How many letters have to be changed, Levenshtein. */
    private static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var above = row[j];
                var change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(above, row[j - 1]) + 1, diagonal + change);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
