package io.firsthand.identity;

import java.util.Set;

/** What came of the wish for a token. */
public sealed interface TokenCreation {

    /**
     * It is there.
     *
     * @param text what the program shows as bearer; it is known nowhere else
     */
    record Created(Token token, String text) implements TokenCreation {}

    /** Nobody gives more than one has. */
    record Beyond(Set<Permission> permissions) implements TokenCreation {}

    /** A system's token is made by one who may manage people; a person's by the person. */
    record NotAllowed() implements TokenCreation {}

    record AlreadyExpired() implements TokenCreation {}
}
