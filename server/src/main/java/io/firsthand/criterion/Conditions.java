package io.firsthand.criterion;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import java.util.List;
import java.util.Optional;

/** Reads conditions written in CEL. */
public final class Conditions {

    /** Without macros: the calls stay as they were written. */
    private static final CelParser PARSER = CelParserFactory.standardCelParserBuilder()
            .setOptions(CelOptions.current()
                    .maxExpressionCodePointSize(Grammar.LONGEST)
                    .maxParseRecursionDepth(Grammar.DEEPEST)
                    .build())
            .build();

    private Conditions() {}

    /** What is wrong with it, first things first; empty if a definition may ask it. */
    public static List<Fault> check(String cel, Vocabulary vocabulary) {
        var checked = vocabulary.grammar().check(cel);
        return checked.tree().map(_ -> retired(cel, vocabulary)).orElse(checked.faults());
    }

    /** As a form shows it; empty if only an expert may edit it. */
    public static Optional<Condition> ofCel(String cel) {
        return parsed(cel).flatMap(it -> CelReader.read(it.getExpr()));
    }

    private static Optional<CelAbstractSyntaxTree> parsed(String cel) {
        try {
            var parsed = PARSER.parse(cel);
            return parsed.hasError() ? Optional.empty() : Optional.of(parsed.getAst());
        } catch (CelValidationException _) {
            return Optional.empty();
        }
    }

    /** Who was judged by a field that was retired goes on being so; a new definition must not ask for it. */
    private static List<Fault> retired(String cel, Vocabulary vocabulary) {
        var tree = parsed(cel);
        if (tree.isEmpty()) {
            return List.of();
        }
        return CelNames.in(tree.get().getExpr()).names().stream()
                .filter(it -> vocabulary.find(it.path()).filter(Term::retired).isPresent())
                .map(it -> retired(Issues.place(tree.get(), it.expr()), it.path()))
                .toList();
    }

    private static Fault retired(Issues.Spot at, String path) {
        return new Fault(at.line(), at.column(), "criterion.fault.retired", List.of(path));
    }
}
