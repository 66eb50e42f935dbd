package io.firsthand.review;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A monthly review.
 *
 * @param month that is looked back on
 * @param revision grows with whatever stands in the minutes
 * @param closedAt when both sides had signed the minutes; null while it is open
 */
public record Review(
        UUID id,
        YearMonth month,
        Meeting meeting,
        Prepared prepared,
        Instant preparedAt,
        long revision,
        @Nullable Instant closedAt) {

    /** When and where both sides meet. */
    public record Meeting(Instant at, int minutes, @Nullable String place) {

        public Instant end() {
            return at.plusSeconds(60L * minutes);
        }
    }

    public boolean isOpen() {
        return closedAt == null;
    }
}
