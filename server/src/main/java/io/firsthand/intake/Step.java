package io.firsthand.intake;

import io.firsthand.table.Fault;

/** What became of the wish to take a batch one step further. */
public sealed interface Step {

    record Taken(Batch batch) implements Step {}

    /** It is not where it could be taken further from. */
    record NotNow(Batch batch) implements Step {}

    /** Its plan does not allow it. */
    record BadPlan(Fault fault) implements Step {}

    record Unknown() implements Step {}
}
