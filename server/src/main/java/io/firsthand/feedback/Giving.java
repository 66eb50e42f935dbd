package io.firsthand.feedback;

import io.firsthand.lead.Mistake;
import java.util.List;

/** What became of something that somebody wanted to say of a lead. */
public sealed interface Giving {

    /** Written, with its fact. */
    record Given(Feedback feedback) implements Giving {}

    /** There is no such lead or question. */
    record Missing() implements Giving {}

    /** Marketing does not say how useful its own leads are. */
    record NotYours() implements Giving {}

    /** Nothing was written, for these reasons. */
    record Refused(List<Mistake> mistakes) implements Giving {

        public Refused {
            mistakes = List.copyOf(mistakes);
        }
    }
}
