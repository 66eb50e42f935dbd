package io.firsthand.review;

import io.firsthand.lead.Mistake;
import java.util.List;

/** What became of a change to a review. */
public sealed interface Edited {

    /** Made; signatures there were are void with it. */
    record Done(Review review) implements Edited {}

    /** Both sides have signed; it says what it says until it is opened again. */
    record Closed(Review review) implements Edited {}

    record Missing() implements Edited {}

    /** Nothing was written, for these reasons. */
    record Refused(List<Mistake> mistakes) implements Edited {

        public Refused {
            mistakes = List.copyOf(mistakes);
        }
    }
}
