package io.firsthand.agreement.web;

import io.firsthand.definition.Contents;
import io.firsthand.definition.LadderStep;
import io.firsthand.definition.LadderStep.What;
import io.firsthand.definition.LadderStep.When;
import io.firsthand.definition.Line;
import io.firsthand.definition.Reading;
import io.firsthand.definition.Target;
import io.firsthand.definition.Terms;
import io.firsthand.definition.web.Posted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** What the editor does with the ladder and the targets of the handoff terms. */
final class EditorTerms {

    private static final int MOST_STEPS = LadderStep.MOST + 1;

    private EditorTerms() {}

    static int minutes(Posted form, String name) {
        return (int) Math.min(99_999_999L, (long) form.number(name) * Math.max(1, form.number(name + ".unit")));
    }

    /** As it was typed, after what the button does that was pressed. */
    static List<LadderStep> ladder(Posted form) {
        var steps = new ArrayList<LadderStep>();
        for (var i = 0; i < MOST_STEPS && form.has("ladder." + i + ".what"); i++) {
            var at = "ladder." + i;
            var isBefore = form.one(at + ".when").equals("percent");
            steps.add(new LadderStep(
                    isBefore
                            ? new When.Percent(form.number(at + ".number"))
                            : new When.AfterBreach(minutes(form, at + ".number", form.one(at + ".when"))),
                    What.of(form.one(at + ".what")).orElse(What.REMIND)));
        }
        return after(steps, form.deed());
    }

    private static int minutes(Posted form, String name, String unit) {
        return (int) Math.min(99_999_999L, (long) form.number(name) * (unit.equals("hours") ? 60 : 1));
    }

    private static List<LadderStep> after(List<LadderStep> steps, String deed) {
        if (deed.equals("step")) {
            steps.add(new LadderStep(new When.AfterBreach(0), What.TELL_MANAGER));
        } else if (deed.matches("unstep:[0-9]{1,2}")) {
            var index = Integer.parseInt(deed.substring(deed.indexOf(':') + 1));
            if (index < steps.size()) {
                steps.remove(index);
            }
        } else if (deed.equals("close")) {
            Collections.sort(steps);
        }
        return steps;
    }

    /** One more target, at the end. */
    static Terms withTarget(Terms terms, String key) {
        var fresh = new Target(key, "", "", terms.acceptWithin(), terms.firstResponseWithin());
        return terms.withTargets(
                EditorSections.added(terms.targets(), terms.targets().size(), List.of(fresh)));
    }

    /** A key that no target has. */
    static String free(Terms terms) {
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> "target_" + i)
                .filter(key -> terms.targets().stream().noneMatch(it -> it.key().equals(key)))
                .findFirst()
                .orElseThrow();
    }

    static Terms without(Terms terms, String line) {
        return terms.withTargets(terms.targets().stream()
                .filter(it -> !line.equals(Line.TARGETS + it.key()))
                .toList());
    }

    static Terms moved(Terms terms, String line, int step) {
        var targets = new ArrayList<>(terms.targets());
        var index = index(terms, line);
        if (index >= 0 && index + step >= 0 && index + step < targets.size()) {
            Collections.swap(targets, index, index + step);
        }
        return terms.withTargets(targets);
    }

    static int index(Terms terms, String line) {
        return IntStream.range(0, terms.targets().size())
                .filter(i -> line.equals(Line.TARGETS + terms.targets().get(i).key()))
                .findFirst()
                .orElse(-1);
    }

    /** Puts a target back that was removed; as it is if the text is none. */
    static Terms restored(Terms terms, String json, int index) {
        return Contents.read("{\"terms\":{\"targets\":[" + json + "]}}") instanceof Reading.Of(var read)
                ? terms.withTargets(EditorSections.added(
                        terms.targets(), index, read.terms().targets()))
                : terms;
    }
}
