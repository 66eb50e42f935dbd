package io.firsthand.attachment;

import java.util.Locale;

/** What became of a file that somebody wanted to put on a lead. */
public sealed interface Attaching {

    /** It is kept, and evidenced by a fact. */
    record Attached(Attachment attachment) implements Attaching {}

    /** There is no such lead. */
    record Missing() implements Attaching {}

    /**
     * Nothing was kept.
     *
     * @param limit what would have been allowed, where the reason is a limit
     */
    record Refused(Reason reason, long limit) implements Attaching {

        static Refused of(Reason reason) {
            return new Refused(reason, 0);
        }

        /** The key of the sentence that tells it, with the limit as argument {0}. */
        public String messageKey() {
            return "attachment.refused." + reason.name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why a file is not taken. */
    enum Reason {
        EMPTY,
        /** In megabytes. */
        TOO_LARGE,
        TOO_MANY,
        ACTIVE_CONTENT,
        UNKNOWN_TYPE,
        BAD_NAME
    }
}
