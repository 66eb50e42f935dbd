package io.firsthand.nurture;

import io.firsthand.lead.Mistake;
import java.util.List;

/** What became of the wish to put a lead into a track, or to take it out. */
public sealed interface Entering {

    record Done(Stay stay) implements Entering {}

    /** It is in another one, or this one, already. */
    record AlreadyIn(Stay stay) implements Entering {}

    /** It is with sales, or at its end. */
    record NotNow(String stage) implements Entering {}

    /** There is no such track in use. */
    record NoTrack() implements Entering {}

    /** There is no such lead, or it is in no track. */
    record Missing() implements Entering {}

    record Refused(List<Mistake> mistakes) implements Entering {

        public Refused {
            mistakes = List.copyOf(mistakes);
        }
    }
}
