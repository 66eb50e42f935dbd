package io.firsthand.identity;

/** What came of accepting an invitation. */
public sealed interface Acceptance {

    record Joined(Person person) implements Acceptance {}

    record Weak(Weakness weakness) implements Acceptance {}

    /** Used, withdrawn, expired, or the person was deactivated meanwhile. */
    record Gone() implements Acceptance {}
}
