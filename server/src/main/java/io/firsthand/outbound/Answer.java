package io.firsthand.outbound;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of one attempt.
 *
 * @param status null if no answer came
 * @param said the begin of it, or of what went wrong
 * @param retryAfter how long we are asked to wait; null if we are not
 * @param trouble null if it was taken
 */
record Answer(
        @Nullable Integer status,
        String said,
        Duration took,
        @Nullable Duration retryAfter,
        @Nullable Trouble trouble) {

    private static final int GONE = 410;
    private static final int TOO_MANY = 429;

    static Answer not(Trouble trouble, String said, Duration took) {
        return new Answer(null, said, took, null, trouble);
    }

    boolean isTaken() {
        return trouble == null;
    }

    boolean isGone() {
        return status != null && status == GONE;
    }

    /** We were too fast, which says nothing against the message. */
    boolean isTooMany() {
        return status != null && status == TOO_MANY;
    }
}
