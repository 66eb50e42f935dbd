package io.firsthand.command;

import io.firsthand.database.CannotStart;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** When something ends, as it is typed: {@code 90d}, {@code 2027-01-31} (to the end of that day, UTC) or a whole time. */
final class Expiry {

    private Expiry() {}

    static Instant parse(String typed, Instant now) {
        try {
            if (typed.matches("[1-9][0-9]{0,4}d")) {
                return now.plus(Duration.ofDays(Long.parseLong(typed.substring(0, typed.length() - 1))));
            }
            return typed.contains("T")
                    ? Instant.parse(typed)
                    : LocalDate.parse(typed)
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant();
        } catch (DateTimeException e) {
            throw new CannotStart("%s is no time; write 90d, 2027-01-31 or 2027-01-31T12:00:00Z.".formatted(typed), e);
        }
    }
}
