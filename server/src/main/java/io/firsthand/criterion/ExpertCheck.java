package io.firsthand.criterion;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.PartialVars;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * A condition that CEL itself evaluates, with what is not known as its unknowns. One that fails on a value, such as text
 * that is no number, is unknown, and all that it asks for is missing: somebody has to look.
 */
final class ExpertCheck implements Check {

    /** A term that the expression names or asks {@code known()} of. */
    private record Asked(int slot, String path, CelAttributePattern pattern) {}

    private final CelRuntime.Program program;
    private final List<Asked> asked;

    private ExpertCheck(CelRuntime.Program program, List<Asked> asked) {
        this.program = program;
        this.asked = asked;
    }

    static ExpertCheck of(CelAbstractSyntaxTree checked, Vocabulary vocabulary, Slots slots) {
        var asked = CelNames.in(checked.getExpr()).names().stream()
                .map(CelNames.Name::path)
                .distinct()
                .filter(it -> vocabulary.find(it).isPresent() || it.equals("now"))
                .map(it -> new Asked(slots.of(it), it, CelAttributePattern.fromQualifiedIdentifier(it)))
                .toList();
        return new ExpertCheck(vocabulary.grammar().program(checked), asked);
    }

    @Override
    public Truth test(Frame frame) {
        return switch (evaluate(frame)) {
            case Boolean it -> it ? Truth.MET : Truth.NOT_MET;
            default -> Truth.UNKNOWN;
        };
    }

    @Override
    public void missing(Frame frame, Collection<String> into) {
        if (evaluate(frame) instanceof CelUnknownSet unknowns) {
            unknowns.attributes().forEach(it -> into.add(it.toString()));
        } else {
            asked.stream().map(Asked::path).filter(it -> !it.equals("now")).forEach(into::add);
        }
    }

    private Object evaluate(Frame frame) {
        var known = HashMap.<String, Object>newHashMap(asked.size() + 1);
        var unknown = new ArrayList<CelAttributePattern>();
        for (var it : asked) {
            var value = frame.values()[it.slot()];
            if (value == null) {
                unknown.add(it.pattern());
            } else {
                known.put(it.path(), value);
            }
        }
        known.put(KnownMacro.PATHS, List.copyOf(known.keySet()));
        try {
            return program.eval(PartialVars.of(name -> Optional.ofNullable(known.get(name)), unknown));
        } catch (CelEvaluationException e) {
            return e;
        }
    }
}
