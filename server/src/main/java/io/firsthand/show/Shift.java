package io.firsthand.show;

import io.firsthand.identity.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When one of the staff works at the booth. */
public record Shift(
        UUID id,
        PersonId person,
        Instant begins,
        Instant ends,
        @Nullable String task) {

    /** A shift that somebody wants, in the zone of the venue; one that ends before it begins ends on the next day. */
    public record Wish(
            PersonId person,
            LocalDate day,
            LocalTime from,
            LocalTime to,
            @Nullable String task) {}
}
