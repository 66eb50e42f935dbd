package io.firsthand.clock;

import io.firsthand.definition.LadderStep;
import io.firsthand.definition.LadderStep.What;
import io.firsthand.definition.LadderStep.When;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A step of the ladder and when it is taken. */
public record StepAt(LadderStep step, Instant at) {

    /** {@code 80%:remind@2026-11-22T10:00:00Z +60:tell_manager@2026-11-22T12:00:00Z}. */
    static String kept(List<StepAt> steps) {
        return steps.stream().map(StepAt::kept).collect(Collectors.joining(" "));
    }

    private String kept() {
        var when = switch (step.when()) {
            case When.Percent(var percent) -> percent + "%";
            case When.AfterBreach(var minutes) -> "+" + minutes;
        };
        return when + ":" + step.what().id() + "@" + at;
    }

    static List<StepAt> read(String kept) {
        var steps = new ArrayList<StepAt>();
        for (var it : kept.split(" ", -1)) {
            if (!it.isEmpty()) {
                var what = it.indexOf(':');
                var at = it.indexOf('@');
                steps.add(new StepAt(
                        new LadderStep(
                                when(it.substring(0, what)),
                                What.of(it.substring(what + 1, at)).orElseThrow()),
                        Instant.parse(it.substring(at + 1))));
            }
        }
        return steps;
    }

    private static When when(String kept) {
        return kept.endsWith("%")
                ? new When.Percent(Integer.parseInt(kept.substring(0, kept.length() - 1)))
                : new When.AfterBreach(Integer.parseInt(kept.substring(1)));
    }
}
