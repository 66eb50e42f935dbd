package io.firsthand.tlog;

/** The bytes are not of the format they should be; every parser of this library throws this and nothing else. */
public final class MalformedException extends TlogException {
    public MalformedException(String sentence) {
        super(sentence);
    }
}
