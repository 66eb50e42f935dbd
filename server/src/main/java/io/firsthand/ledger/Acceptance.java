package io.firsthand.ledger;

import java.util.UUID;

/** What came of a device's statement. */
public sealed interface Acceptance {

    /** It is a fact now. */
    record Accepted(UUID fact) implements Acceptance {}

    /** It was sent before and is this fact. */
    record AlreadyKnown(UUID fact) implements Acceptance {}

    /** The device tells two stories: this statement contradicts one that was taken. It is kept aside. */
    record Forked(String sentence) implements Acceptance {}

    /** It proves nothing and is not kept; the sentence says why. */
    record Invalid(String sentence) implements Acceptance {}
}
