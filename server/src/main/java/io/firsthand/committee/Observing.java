package io.firsthand.committee;

import io.firsthand.lead.Mistake;
import java.util.List;

/** What became of something that somebody said of a person. */
public sealed interface Observing {

    /** Written, with its fact. */
    record Observed(Observation observation) implements Observing {}

    /** There is no such lead, or it has been erased or withdrawn. */
    record Missing() implements Observing {}

    /** Nothing was written, for these reasons. */
    record Refused(List<Mistake> mistakes) implements Observing {

        public Refused {
            mistakes = List.copyOf(mistakes);
        }
    }
}
