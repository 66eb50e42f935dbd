package io.firsthand.buying;

import io.firsthand.lead.Mistake;
import java.util.List;

/** What became of something that somebody says of an evaluation. */
public sealed interface Learning {

    /** Written, unless it was known; the evaluation as it is known now. */
    record Done(Evaluation evaluation) implements Learning {}

    /** The company has no lead in whose story it could be written. */
    record Missing() implements Learning {}

    record Refused(List<Mistake> mistakes) implements Learning {

        public Refused {
            mistakes = List.copyOf(mistakes);
        }
    }
}
