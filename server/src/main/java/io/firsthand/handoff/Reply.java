package io.firsthand.handoff;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.Mistake;
import java.util.List;

/** What became of an answer to a handoff. */
public sealed interface Reply {

    /** Written, with its fact; the handoff as it stands now. */
    record Done(Handoff handoff) implements Reply {}

    /** Somebody answered it before, in this or another way; the handoff says who. */
    record AlreadyAnswered(Handoff handoff) implements Reply {}

    /** It was recalled before it was answered. */
    record Recalled(Handoff handoff) implements Reply {}

    /** It is with somebody else meanwhile. */
    record PassedOn(Handoff handoff, PersonId to) implements Reply {}

    /** The agreement asks for more tries before giving up. */
    record TooFewAttempts(Handoff handoff, int made, int agreed) implements Reply {}

    /** This cannot be done where the handoff stands. */
    record NotNow(Handoff handoff) implements Reply {}

    /** Offers are taken back by those who made them, by marketing, and by who leads a team; not by whom they are for. */
    record NotYours(Handoff handoff) implements Reply {}

    /** The minute for taking it back is over, or somebody went on from there. */
    record TooLate(Handoff handoff) implements Reply {}

    record Missing() implements Reply {}

    /** Nothing was written, for these reasons. */
    record Refused(List<Mistake> mistakes) implements Reply {

        public Refused {
            mistakes = List.copyOf(mistakes);
        }
    }
}
