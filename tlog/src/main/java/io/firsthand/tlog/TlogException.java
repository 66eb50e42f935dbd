package io.firsthand.tlog;

/** What this library throws about data from outside; its message is one sentence that says what is wrong. */
public abstract sealed class TlogException extends RuntimeException permits MalformedException, RefusedException {
    TlogException(String sentence) {
        super(sentence);
    }
}
