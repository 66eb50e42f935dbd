package io.firsthand.tlog;

import java.util.Objects;

/** Ends a check of a log at the first thing that is wrong with it. */
final class InvalidLogException extends Exception {
    private final LogVerdict.Part part;
    private final String where;

    InvalidLogException(LogVerdict.Part part, String where, String sentence) {
        super(sentence);
        this.part = part;
        this.where = where;
    }

    InvalidLogException(LogVerdict.Part part, String where, TlogException why) {
        super(why.getMessage(), why);
        this.part = part;
        this.where = where;
    }

    LogVerdict.Invalid verdict() {
        return new LogVerdict.Invalid(part, where, Objects.requireNonNull(getMessage()));
    }
}
