package io.firsthand.intake;

import io.firsthand.table.Fault;

/** What became of a file that somebody brought. */
public sealed interface Upload {

    /** It is here, with a plan that can be changed. */
    record Taken(Batch batch) implements Upload {}

    /** Nothing of it was kept, for this reason. */
    record Refused(Fault fault) implements Upload {}
}
