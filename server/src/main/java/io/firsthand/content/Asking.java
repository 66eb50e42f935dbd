package io.firsthand.content;

import io.firsthand.lead.Mistake;
import java.util.List;

/** What became of a question that somebody wrote down, or changed. */
public sealed interface Asking {

    /** It is there now. */
    record Asked(Question question) implements Asking {}

    /** The same words were there already, perhaps as another wording. */
    record AlreadyKnown(Question known) implements Asking {}

    record Missing() implements Asking {}

    record Refused(List<Mistake> mistakes) implements Asking {

        public Refused {
            mistakes = List.copyOf(mistakes);
        }
    }
}
