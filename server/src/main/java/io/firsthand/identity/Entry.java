package io.firsthand.identity;

import java.time.Duration;
import java.util.List;

/** What came of an attempt to sign in. */
public sealed interface Entry {

    /**
     * Signed in.
     *
     * @param session for the browser to show from now on
     * @param browser for it to show at the next sign-in
     */
    record In(Key session, Person person, Key.Secret browser) implements Entry {}

    /** The password opens several workspaces; the choice is good for five minutes. */
    record Choose(Key.Secret choice, List<Workspace> workspaces, Key.Secret browser) implements Entry {}

    /** Unknown address, wrong password or inactive person: nobody is told which. */
    record Refused() implements Entry {}

    /** Too many attempts; the password was not looked at. */
    record Wait(Duration duration) implements Entry {}

    /** More people sign in at this moment than the server can check. */
    record Busy() implements Entry {}
}
