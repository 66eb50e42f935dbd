package io.firsthand.committee;

import java.util.UUID;

/** What became of a line that somebody wanted to draw. */
public sealed interface Drawing {

    /** It is there now, with its fact. */
    record Drawn(UUID id) implements Drawing {}

    /** It was there before. */
    record Unchanged() implements Drawing {}

    /** One of the two is not at this company. */
    record Missing() implements Drawing {}

    /** Nobody influences themselves. */
    record Self() implements Drawing {}
}
