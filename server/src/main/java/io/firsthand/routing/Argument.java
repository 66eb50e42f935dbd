package io.firsthand.routing;

import io.firsthand.identity.PersonId;
import io.firsthand.routing.Decision.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The reasons for one decision, while they are found. */
final class Argument {

    private final List<Reason> reasons = new ArrayList<>();

    /** Says something of the step itself. */
    void say(Step step, String what, String... about) {
        reasons.add(new Reason(step.id(), step.id() + "." + what, Optional.empty(), List.of(about)));
    }

    void say(Step step, String what, PersonId person, String... about) {
        reasons.add(new Reason(step.id(), step.id() + "." + what, Optional.of(person), List.of(about)));
    }

    /** Says something of a turn in a group. */
    void turn(Step step, String what, String... about) {
        reasons.add(new Reason(step.id(), "turn." + what, Optional.empty(), List.of(about)));
    }

    void turn(Step step, String what, PersonId person, String... about) {
        reasons.add(new Reason(step.id(), "turn." + what, Optional.of(person), List.of(about)));
    }

    Decision decided(Step step, PersonId person) {
        return new Decision(Optional.of(person), step.id(), reasons);
    }

    Decision undecided(Step step) {
        return new Decision(Optional.empty(), step.id(), reasons);
    }
}
