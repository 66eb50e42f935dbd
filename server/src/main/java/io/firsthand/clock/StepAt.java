package io.firsthand.clock;

import io.firsthand.definition.LadderStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A step of the ladder and when it is taken. */
public record StepAt(LadderStep step, Instant at) {

    /** {@code 80%:remind@2026-11-22T10:00:00Z +60:tell_manager@2026-11-22T12:00:00Z}. */
    static String kept(List<StepAt> steps) {
        return steps.stream().map(it -> it.step().text() + "@" + it.at()).collect(Collectors.joining(" "));
    }

    static List<StepAt> read(String kept) {
        var steps = new ArrayList<StepAt>();
        for (var it : kept.split(" ", -1)) {
            if (!it.isEmpty()) {
                var at = it.indexOf('@');
                steps.add(new StepAt(LadderStep.read(it.substring(0, at)), Instant.parse(it.substring(at + 1))));
            }
        }
        return steps;
    }
}
