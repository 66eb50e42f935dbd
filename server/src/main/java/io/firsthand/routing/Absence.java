package io.firsthand.routing;

import io.firsthand.identity.PersonId;
import java.time.LocalDate;
import java.util.UUID;

/** Days on which somebody is away, the last one included; why is nobody’s business. */
public record Absence(UUID id, PersonId person, LocalDate first, LocalDate last) {

    /** Longer ones are a mistake, or a person to deactivate. */
    public static final int MOST_DAYS = 731;

    public boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
