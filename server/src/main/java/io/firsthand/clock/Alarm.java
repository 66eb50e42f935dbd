package io.firsthand.clock;

import io.firsthand.definition.LadderStep;
import io.firsthand.definition.LadderStep.When;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Something that a clock tells, and after how much business time. */
sealed interface Alarm {

    /** Of its time, used when a clock is at risk. */
    int RISK_PERCENT = 75;

    record Risk() implements Alarm {}

    record Due() implements Alarm {}

    /** One of the ladder, by its place there. */
    record Step(int index) implements Alarm {}

    /** All of a clock in their order, which stays the same whatever is paused meanwhile. */
    static List<Alarm> of(Clock clock) {
        var all = new ArrayList<Alarm>(List.of(new Risk(), new Due()));
        for (var i = 0; i < clock.steps().size(); i++) {
            all.add(new Step(i));
        }
        all.sort(Comparator.comparing(it -> it.offset(clock)));
        return all;
    }

    default Duration offset(Clock clock) {
        return switch (this) {
            case Risk() -> percent(clock.targetMinutes(), RISK_PERCENT);
            case Due() -> Duration.ofMinutes(clock.targetMinutes());
            case Step(var index) ->
                offset(clock.targetMinutes(), clock.steps().get(index).step());
        };
    }

    static Duration offset(int targetMinutes, LadderStep step) {
        return switch (step.when()) {
            case When.Percent(var percent) -> percent(targetMinutes, percent);
            case When.AfterBreach(var minutes) -> Duration.ofMinutes((long) targetMinutes + minutes);
        };
    }

    static Duration percent(int targetMinutes, int percent) {
        return Duration.ofMinutes(targetMinutes).multipliedBy(percent).dividedBy(100);
    }

    default Instant at(Clock clock) {
        return switch (this) {
            case Risk() -> clock.riskAt();
            case Due() -> clock.dueAt();
            case Step(var index) -> clock.steps().get(index).at();
        };
    }
}
