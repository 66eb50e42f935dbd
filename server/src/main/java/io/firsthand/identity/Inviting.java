package io.firsthand.identity;

/** What came of inviting somebody. */
public sealed interface Inviting {

    /**
     * The link's key is known nowhere else.
     */
    record Invited(Invitation invitation, Key key) implements Inviting {}

    record AlreadyThere(Person person) implements Inviting {}

    record Unknown() implements Inviting {}
}
