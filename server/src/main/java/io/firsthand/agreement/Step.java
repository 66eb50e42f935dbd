package io.firsthand.agreement;

import io.firsthand.definition.Problem;
import java.util.List;

/** What came of proposing, withdrawing, restoring or declining a definition. */
public sealed interface Step {

    record Done(Definition now) implements Step {}

    /** Somebody changed it since it was looked at. */
    record Stale(Definition now) implements Step {}

    /** Its state does not allow that. */
    record NotNow(Definition now) implements Step {}

    /** It cannot be proposed as long as this is wrong with it. */
    record Faulty(List<Problem> problems) implements Step {
        public Faulty {
            problems = List.copyOf(problems);
        }
    }

    /** Declining needs a reason of 1 to 2,000 characters. */
    record NoReason() implements Step {}

    record Missing() implements Step {}
}
