package io.firsthand.cli;

/** There is nothing to check; the message is one sentence for the user. */
final class UnreadableException extends RuntimeException {
    UnreadableException(String sentence) {
        super(sentence);
    }
}
