package io.firsthand.database;

/** What keeps a command from starting, in one sentence that its operator can act on. */
public final class CannotStart extends RuntimeException {

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
