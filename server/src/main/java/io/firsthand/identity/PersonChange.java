package io.firsthand.identity;

/** What came of a change to a person. */
public sealed interface PersonChange {

    record Changed(Person person) implements PersonChange {}

    record Unknown() implements PersonChange {}

    /** A workspace keeps at least one active administrator. */
    record LastAdministrator(Person person) implements PersonChange {}
}
