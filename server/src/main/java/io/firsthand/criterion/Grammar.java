package io.firsthand.criterion;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** CEL with the terms of one vocabulary: parses, checks and bounds conditions. */
final class Grammar {

    /** In characters. */
    static final int LONGEST = 4_000;

    static final int DEEPEST = 60;
    static final int MOST_NODES = 1_000;

    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(LONGEST)
            .maxParseRecursionDepth(DEEPEST)
            .enableHeterogeneousNumericComparisons(true)
            .comprehensionMaxIterations(Costs.MOST)
            .maxRegexProgramSize(Costs.MOST)
            .build();

    private final Vocabulary vocabulary;
    private final Cel cel;

    Grammar(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        var builder = CelFactory.plannerCelBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addMacros(CelMacro.newGlobalMacro("known", 1, new KnownMacro()))
                .addFunctionDeclarations(Functions.DECLARATIONS)
                .addFunctionBindings(Functions.BINDINGS)
                .addVar("now", SimpleType.TIMESTAMP)
                .addVar(KnownMacro.PATHS, ListType.create(SimpleType.STRING))
                .setResultType(SimpleType.BOOL);
        vocabulary.terms().stream()
                .filter(it -> !it.path().equals("now"))
                .forEach(it -> builder.addVar(it.path(), type(it.type())));
        cel = builder.build();
    }

    private static CelType type(TermType type) {
        return switch (type) {
            case TEXT, CHOICE -> SimpleType.STRING;
            case NUMBER -> SimpleType.DOUBLE;
            case BOOLEAN -> SimpleType.BOOL;
            case TIME -> SimpleType.TIMESTAMP;
            case DURATION -> SimpleType.DURATION;
            case LIST -> ListType.create(SimpleType.STRING);
            case SIGNALS -> Functions.SIGNALS;
        };
    }

    /** An expression that was checked, or what is wrong with it. */
    record Checked(Optional<CelAbstractSyntaxTree> tree, List<Fault> faults) {}

    Checked check(String condition) {
        if (condition.isBlank()) {
            return fault(new Fault(1, 1, "criterion.fault.empty", List.of()));
        }
        if (condition.length() > LONGEST) {
            return fault(new Fault(1, 1, "criterion.fault.long", List.of(condition.length(), LONGEST)));
        }
        try {
            var parsed = cel.parse(condition);
            if (parsed.hasError()) {
                return faults(parsed);
            }
            var tree = parsed.getAst();
            var wrong = new ArrayList<Fault>(Names.check(tree, vocabulary));
            wrong.addAll(Costs.check(tree));
            if (!wrong.isEmpty()) {
                return faults(wrong);
            }
            var checked = cel.check(Numbers.promoted(tree, vocabulary));
            return checked.hasError() ? faults(checked) : new Checked(Optional.of(checked.getAst()), List.of());
        } catch (CelValidationException e) {
            return faults(e.getErrors().stream().map(Issues::fault).toList());
        }
    }

    CelRuntime.Program program(CelAbstractSyntaxTree tree) {
        try {
            return cel.createProgram(tree);
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("A condition that was checked has no program", e);
        }
    }

    private static Checked faults(CelValidationResult result) {
        return faults(result.getErrors().stream()
                .filter(it -> it.getSeverity() == CelIssue.Severity.ERROR)
                .map(Issues::fault)
                .toList());
    }

    private static Checked faults(List<Fault> faults) {
        var inOrder = faults.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column))
                .limit(20)
                .toList();
        return new Checked(Optional.empty(), inOrder);
    }

    private static Checked fault(Fault fault) {
        return new Checked(Optional.empty(), List.of(fault));
    }
}
