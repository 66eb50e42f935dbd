package io.firsthand.buying;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a company's opportunities say.
 *
 * @param open how many are
 * @param closing when the first of them is expected to close
 * @param decidedAt when the last one ended
 * @param isWon whether for us
 */
record Deals(
        int open, @Nullable LocalDate closing, @Nullable Instant decidedAt, boolean isWon) {

    static final Deals NONE = new Deals(0, null, null, false);

    Deals withoutClosing() {
        return new Deals(open, null, decidedAt, isWon);
    }
}
