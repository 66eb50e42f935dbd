package io.firsthand.tlog;

/** The data is well-formed but does not prove what it should: a signature, a proof or a hash is wrong. */
public final class RefusedException extends TlogException {
    public RefusedException(String sentence) {
        super(sentence);
    }
}
