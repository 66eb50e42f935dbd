package io.firsthand.identity;

import java.time.Duration;

/** What came of asking somebody for the pass phrase once more. */
public sealed interface Assurance {

    record Sure() implements Assurance {}

    record Wrong() implements Assurance {}

    /** After wrong ones; nothing was checked. */
    record Wait(Duration duration) implements Assurance {}

    /** More pass phrases are being checked than the server can; the same again in a few seconds works. */
    record Busy() implements Assurance {}
}
