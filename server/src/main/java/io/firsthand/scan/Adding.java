package io.firsthand.scan;

import io.firsthand.picture.Opening;

/** What became of a picture that somebody brought. */
public sealed interface Adding {

    record Added(ScannedCard card) implements Adding {}

    /** The very same file is in the batch already; it counts once. */
    record Known(ScannedCard card) implements Adding {}

    /** It is no picture that can be opened, and why. */
    record Refused(Opening.Refused reason) implements Adding {}

    /** There are as many as may be: in the batch, or undecided in the workspace. */
    record Full(int limit) implements Adding {}

    /** There is no such batch. */
    record Missing() implements Adding {}
}
